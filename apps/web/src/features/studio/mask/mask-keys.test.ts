import { describe, expect, it } from 'vitest';
import { commandOfKey } from './mask-keys.ts';

const press = (
  key: string,
  held: Partial<Record<'shiftKey' | 'ctrlKey' | 'metaKey' | 'altKey', boolean>> = {},
) => commandOfKey({ key, shiftKey: false, ctrlKey: false, metaKey: false, altKey: false, ...held });

describe('keys of the mask', () => {
  it('move, further with Shift, and leave the browser its own', () => {
    expect(press('ArrowLeft')).toEqual({ kind: 'move', x: -1, y: 0 });
    expect(press('ArrowDown', { shiftKey: true })).toEqual({ kind: 'move', x: 0, y: 6 });
    expect(press('ArrowLeft', { altKey: true })).toBeUndefined();
    expect(press('Tab')).toBeUndefined();
    expect(press('r', { ctrlKey: true })).toBeUndefined();
  });

  it('undo and redo, on either kind of keyboard', () => {
    expect(press('z', { ctrlKey: true })).toEqual({ kind: 'undo' });
    expect(press('Z', { metaKey: true, shiftKey: true })).toEqual({ kind: 'redo' });
    expect(press('y', { ctrlKey: true })).toEqual({ kind: 'redo' });
  });

  it('reach brackets that are typed with AltGr', () => {
    expect(press('[', { altKey: true })).toEqual({ kind: 'grow', by: 1 / 1.2 });
  });
});
