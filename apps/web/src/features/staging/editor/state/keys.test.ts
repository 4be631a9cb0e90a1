import { expect, it } from 'vitest';
import { changeOfKey } from './keys.ts';

const item = { id: 'a', piece: 'sofa', x: 1, y: 0, z: -3, rotation: 0 };
const press = (key: string, shiftKey = false, onWall = false, rotation = 0) =>
  changeOfKey({ key, shiftKey }, { ...item, rotation }, onWall);

it('moves five centimetres, a quarter of a metre with Shift, as the picture shows it', () => {
  expect(press('ArrowLeft')?.x).toBeCloseTo(0.95);
  expect(press('ArrowRight', true)?.x).toBeCloseTo(1.25);
  expect(press('ArrowUp')).toEqual({ z: -3.05 });
  expect(press('ArrowDown', true)).toEqual({ z: -2.75 });
});

it('turns to the left with Q and to the right with E', () => {
  expect(press('q')?.rotation).toBeCloseTo(Math.PI / 12);
  expect(press('E', true)?.rotation).toBeCloseTo(-Math.PI / 180);
});

it('slides what hangs along its wall and up, and does not turn it', () => {
  const along = press('ArrowRight', false, true, Math.PI / 2);
  expect([along?.x, along?.z].map((value) => value?.toFixed(2))).toEqual(['1.00', '-3.05']);
  expect(press('ArrowUp', false, true)).toEqual({ y: 0.05 });
  expect(press('ArrowDown', false, true)).toEqual({ y: 0 });
  expect(press('q', false, true)).toBeUndefined();
});

it('leaves other keys alone', () => {
  expect(press('Enter')).toBeUndefined();
});
