import fc from 'fast-check';
import { expect, it } from 'vitest';
import { layOf, moved, turnBetween, turned } from './placing.ts';

const photo = { width: 600, height: 800 };
const places = { left: { x: 0.6, y: 0.3 }, right: { x: 0.4, y: 0.3 }, bridge: { x: 0.5, y: 0.29 } };
const length = (a: { x: number; y: number }, b: { x: number; y: number }) =>
  Math.hypot((a.x - b.x) * photo.width, (a.y - b.y) * photo.height);

it('moves all points together', () => {
  expect(moved(places, { x: 0.1, y: -0.05 })['bridge']?.x).toBeCloseTo(0.6);
  expect(moved(places, { x: 9, y: 0 })['left']?.x).toBe(3);
});

it('stays stiff as it is sized and turned, and follows the hand that holds it', () => {
  const spot = fc.record({
    x: fc.double({ min: 0.7, max: 1, noNaN: true }),
    y: fc.double({ min: 0, max: 1, noNaN: true }),
  });
  fc.assert(
    fc.property(spot, (to) => {
      const by = turnBetween(places, places.left, to, photo);
      const { left, right, bridge } = turned(places, by, photo) as typeof places;
      expect(length(left, to)).toBeLessThan(1e-6);
      expect(length(left, right)).toBeCloseTo(by.factor * length(places.left, places.right), 6);
      expect(length(left, bridge)).toBeCloseTo(by.factor * length(places.left, places.bridge), 6);
    }),
  );
});

it('lays its picture so that both its ends come where they belong', () => {
  const own = {
    points: { left: { x: 0.9, y: 0.5 }, right: { x: 0.1, y: 0.5 } },
    picture: { width: 400, height: 200 },
  };
  const lay = layOf('glasses', own, { places, photo });
  // 320 of its 400 pixels are 120 of the photo's 600.
  expect(lay).toEqual({
    width: expect.closeTo(0.25) as number,
    at: places.right,
    origin: { x: 0.1, y: 0.5 },
    angle: 0,
  });
  expect(layOf('hat', own, { places: { left: places.left }, photo })).toBeUndefined();
});
