import { createRaster, type Raster } from '@escena/core/raster';
import { polygonMask } from '@escena/imaging/polygon-mask';
import { expect, it } from 'vitest';
import { contrastOf } from './contrast-of.ts';
import { depthOf } from './depth-of.ts';
import { findCreases } from './find-crease.ts';
import type { Points } from './garment-outline.ts';

const size = { width: 300, height: 320 };
/** the body's own left and right edge, top and bottom; the sleeves hang along them without a gap */
const body = { Left: [205, 225], Right: [95, 75] } as const;
const [armpits, hem] = [100, 290];

/** A coat whose sleeves lie along its body, one colour, a dark crease between them. */
function coat() {
  const alpha = polygonMask(
    [
      [
        [130, 30],
        [170, 30],
        [210, 40],
        [255, 295],
        [45, 295],
        [90, 40],
      ],
    ],
    size,
  );
  const colors = createRaster(size.width, size.height, 3);
  for (let y = 0, i = 0; y < size.height; y++)
    for (let x = 0; x < size.width; x++, i++) {
      const share = (y - armpits) / (hem - armpits);
      const isCrease =
        share > 0 && Object.values(body).some(([from, to]) => Math.abs(x - (from + share * (to - from))) < 2);
      colors.data.set(isCrease ? [70, 10, 20] : [190, 30, 50], 3 * i);
    }
  return { alpha, colors };
}

const seen = ({ colors, alpha }: { readonly colors: Raster; readonly alpha: Raster }) => ({
  contrast: contrastOf(colors, 1),
  depth: depthOf(alpha),
  size,
});

/** As a silhouette alone has them: armpits on the outline, sleeves across the hem. */
const guessed: Points = {
  neckLeft: [170, 30],
  neckRight: [130, 30],
  neckFront: [150, 46],
  shoulderLeft: [208, 40],
  shoulderRight: [92, 40],
  armpitLeft: [224, 120],
  armpitRight: [76, 120],
  elbowLeft: [215, 200],
  elbowRight: [85, 200],
  cuffLeftOuter: [230, 294],
  cuffLeftInner: [190, 294],
  cuffRightOuter: [70, 294],
  cuffRightInner: [110, 294],
  hemLeft: [255, 294],
  hemRight: [45, 294],
};

it('finds the body between sleeves that hang along it', () => {
  const found = findCreases(guessed, seen(coat()));
  for (const side of ['Left', 'Right'] as const) {
    const [, low] = body[side];
    const end = found[`hem${side}`] ?? [0, 0];
    expect(Math.abs(end[0] - low)).toBeLessThan(6);
    expect(Math.abs(end[1] - hem)).toBeLessThan(12);
    // The sleeve is what lies beyond the crease.
    expect(found[`cuff${side}Outer`]).toEqual(guessed[`hem${side}`]);
    expect(Math.abs((found[`cuff${side}Inner`]?.[0] ?? 0) - low)).toBeLessThan(6);
    expect(Math.abs((found[`armpit${side}`]?.[0] ?? 0) - body[side][0])).toBeLessThan(8);
  }
});

it('leaves a garment whose sleeves lie free', () => {
  const { colors } = coat();
  const spread: Points = {
    ...guessed,
    armpitLeft: [205, 100],
    armpitRight: [95, 100],
    cuffLeftOuter: [290, 230],
    cuffLeftInner: [270, 240],
    cuffRightOuter: [10, 230],
    cuffRightInner: [30, 240],
    hemLeft: [205, 290],
    hemRight: [95, 290],
  };
  const ring = [
    [130, 30],
    [170, 30],
    [208, 40],
    [290, 230],
    [270, 240],
    [205, 100],
    [205, 290],
    [95, 290],
    [95, 100],
    [30, 240],
    [10, 230],
    [92, 40],
  ] as const;
  const alpha = polygonMask([ring], size);
  expect(findCreases(spread, seen({ colors, alpha }))).toBe(spread);
});
