import { describe, expect, it } from 'vitest';
import { missingOf } from './missing-of.ts';
import { zoomedOut } from './outpaint/margins.ts';
import { firstDraft } from './studio-draft.ts';

const nothing = { photo: false, marked: false };
const photo = { photo: true, marked: false };

describe('what is still missing', () => {
  it('is a few words for a first picture, and no photo', () => {
    expect(missingOf(firstDraft, nothing)).toBe('words');
    expect(missingOf({ ...firstDraft, prompt: 'a chair' }, nothing)).toBeUndefined();
  });

  it('is the photo, then what of it is to be painted', () => {
    const inpaint = { ...firstDraft, kind: 'inpaint' } as const;
    expect(missingOf(inpaint, nothing)).toBe('photo');
    expect(missingOf(inpaint, photo)).toBe('mask');
    expect(missingOf(inpaint, { photo: true, marked: true })).toBeUndefined();
    const outpaint = { ...firstDraft, kind: 'outpaint' } as const;
    expect(missingOf(outpaint, photo)).toBe('margins');
    const margins = zoomedOut({ width: 800, height: 600 }, 0.25);
    expect(missingOf({ ...outpaint, margins }, photo)).toBeUndefined();
  });
});
