import { expect, it } from 'vitest';
import type { BodyFrame } from '../body-frame.ts';
import type { Points } from '../garment-outline.ts';
import { along, type Spot } from '../spot.ts';
import { neckInCollar } from './fit-neck.ts';

const breadth = 200;
const [neck, down, toLeft]: readonly Spot[] = [
  [300, 300],
  [0, 1],
  [1, 0],
];
const frame = { breadth, neck, down, toLeft } as BodyFrame;
const onSlope = (out: number): Spot =>
  along(along(neck as Spot, toLeft as Spot, out), down as Spot, -0.15 * breadth);
const own: Points = {
  neckLeft: [110, 20],
  neckRight: [90, 20],
  shoulderLeft: [150, 60],
  shoulderRight: [50, 60],
};
const at = { scale: 2, breadth, onSlope };

/** A neck that wide about a middle, above shoulders at level 270. */
const person = (wide: number, aside = 0) => ({
  frame,
  worn: () => -1,
  body: ([x, y]: Spot) => (y > 270 ? 1 : wide / 2 - Math.abs(x - 300 - aside)),
});

it.each([
  [70, 0],
  [80, 10],
])('lays a collar to the sides of a neck %d pixels wide and %d aside, above the shoulders', (wide, aside) => {
  const { neckLeft, neckRight } = neckInCollar(own, at, person(wide, aside));
  expect(Math.abs(neckLeft[0] - 300 - aside - wide / 2)).toBeLessThan(4);
  expect(Math.abs(neckRight[0] - 300 - aside + wide / 2)).toBeLessThan(4);
  expect(neckLeft[1]).toBeLessThan(270 - 0.04 * breadth);
});

it('takes a usual neck where a jaw hides it, or nothing is known', () => {
  for (const wide of [20, 190]) {
    const { neckLeft, neckRight } = neckInCollar(own, at, person(wide));
    expect(neckLeft[0] - neckRight[0]).toBeCloseTo(0.36 * breadth);
  }
});

it('stands a collar no lower than any, and higher where its own is', () => {
  const flat: Points = { ...own, neckLeft: [110, 55], neckRight: [90, 55] };
  const [low, high] = [flat, own].map((points) => neckInCollar(points, at, person(70)).neckLeft[1]);
  expect(high).toBeLessThan(low as number);
});
