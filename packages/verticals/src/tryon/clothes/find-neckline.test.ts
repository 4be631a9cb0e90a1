import { createRaster } from '@escena/core/raster';
import { polygonMask } from '@escena/imaging/polygon-mask';
import { expect, it } from 'vitest';
import { contrastOf } from './contrast-of.ts';
import { depthOf } from './depth-of.ts';
import { findNeckline } from './find-neckline.ts';
import { type Neck, neckCurve, type Points } from './garment-outline.ts';
import type { Spot } from './spot.ts';

const size = { width: 200, height: 240 };
const [neckLeft, neckRight]: readonly [Spot, Spot] = [
  [130, 40],
  [70, 40],
];
const points: Points = {
  neckLeft,
  neckRight,
  neckFront: [100, 48],
  hemLeft: [150, 220],
  hemRight: [50, 220],
};
const body: readonly Spot[] = [neckLeft, [150, 60], [150, 220], [50, 220], [50, 60], neckRight];

/** A shirt with the inside of its back seen above a front as deep as that. */
function shirt(deep: number, inside: number, neck: Neck = 'round', aside = 0) {
  const alpha = polygonMask([body], size);
  const back = polygonMask([neckCurve(neckRight, [100 + aside, 40 + deep], neckLeft, neck)], size);
  const colors = createRaster(size.width, size.height, 3);
  for (let i = 0; i < alpha.data.length; i++) colors.data.fill(back.data[i] ? inside : 150, 3 * i, 3 * i + 3);
  return { depth: depthOf(alpha), contrast: contrastOf(colors, 1) };
}

it.each([18, 26, 40])('finds a front %d pixels deep by its rim', (deep) => {
  const [x, y] = findNeckline(points, shirt(deep, 105)).neckFront ?? [0, 0];
  expect(Math.abs(x - 100)).toBeLessThan(2);
  expect(Math.abs(y - 40 - deep)).toBeLessThan(3);
});

it.each([
  [40, 0],
  [80, 0],
  [60, 12],
])('finds where a collar opens, %d pixels deep and %d aside', (deep, aside) => {
  const found = findNeckline(points, { ...shirt(deep, 105, 'pointed', aside), neck: 'pointed' }).neckFront;
  const [x, y] = found ?? [0, 0];
  expect(Math.abs(x - 100 - aside)).toBeLessThan(4);
  expect(Math.abs(y - 40 - deep)).toBeLessThan(4);
});

it('closes a collar in which no opening is seen, and opens one down to its cloth', () => {
  const [, shut] = findNeckline(points, { ...shirt(60, 150), neck: 'pointed' }).neckFront ?? [0, 0];
  expect(shut).toBeLessThan(50);
  const open = depthOf(polygonMask([[...body, [100, 100]]], size));
  const [, deep] = findNeckline(points, { depth: open, contrast: () => 0, neck: 'pointed' }).neckFront ?? [
    0, 0,
  ];
  expect(Math.abs(deep - 100)).toBeLessThan(4);
});

it('leaves the points where no rim is seen, and where the outline is the front’s', () => {
  expect(findNeckline(points, shirt(26, 150))).toBe(points);
  const open = polygonMask([[...body, ...neckCurve(neckRight, [100, 80], neckLeft)]], size);
  const low: Points = { ...points, neckFront: [100, 80] };
  expect(findNeckline(low, { depth: depthOf(open), contrast: () => 1 })).toBe(low);
});
