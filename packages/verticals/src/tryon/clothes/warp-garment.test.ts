import { createRaster } from '@escena/core/raster';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { garmentOutline, type Points } from './garment-outline.ts';
import { traceOutline } from './trace-outline.ts';
import { warpGarment } from './warp-garment.ts';

const size = { width: 120, height: 120 };

const tee: Points = {
  neckLeft: [72, 20],
  neckRight: [48, 20],
  neckFront: [60, 28],
  shoulderLeft: [88, 24],
  shoulderRight: [32, 24],
  armpitLeft: [84, 48],
  armpitRight: [36, 48],
  cuffLeftOuter: [108, 46],
  cuffLeftInner: [96, 54],
  cuffRightOuter: [12, 46],
  cuffRightInner: [24, 54],
  hemLeft: [84, 104],
  hemRight: [36, 104],
};

/** Its red says how far right a place is, its green how far down. */
function ruled() {
  const picture = createRaster(size.width, size.height, 3);
  for (let y = 0, i = 0; y < size.height; y++)
    for (let x = 0; x < size.width; x++, i++) picture.data.set([2 * x, 2 * y, 0], 3 * i);
  return picture;
}

const outlineOf = (points: Points) => traceOutline(garmentOutline('top', points) ?? [], () => undefined);

it('leaves a garment as it is where its outline is its own', () => {
  const outline = outlineOf(tee);
  const { lightAt, cover } = warpGarment(ruled(), { own: outline, fitted: outline }, size);
  const light = new Float64Array(3);
  lightAt(60.5, 70.5, light);
  expect(cover.data[70 * size.width + 60]).toBe(255);
  expect(light[0]).toBeCloseTo(((120 / 255 + 0.055) / 1.055) ** 2.4, 2);
  expect(light[1]).toBeCloseTo(((140 / 255 + 0.055) / 1.055) ** 2.4, 2);
});

it('never folds, wherever points are dragged', () => {
  const drag = fc.tuple(fc.integer({ min: -9, max: 9 }), fc.integer({ min: -9, max: 9 }));
  const names = Object.keys(tee) as (keyof Points)[];
  const colors = ruled();
  fc.assert(
    fc.property(fc.array(drag, { minLength: names.length, maxLength: names.length }), (drags) => {
      const fit: Points = Object.fromEntries(
        names.map((name, k) => {
          const [x, y] = tee[name] ?? [0, 0];
          return [name, [x + (drags[k]?.[0] ?? 0), y + (drags[k]?.[1] ?? 0)] as const];
        }),
      );
      const { lightAt, cover, limbs } = warpGarment(
        colors,
        { own: outlineOf(tee), fitted: outlineOf(fit) },
        size,
      );
      const [here, right, below] = [new Float64Array(3), new Float64Array(3), new Float64Array(3)];
      for (let y = 4; y < size.height - 8; y += 5)
        for (let x = 4; x < size.width - 8; x += 5) {
          // Within one part: across a seam two maps meet.
          const at = [0, 6, 6 * size.width].map((step) => y * size.width + x + step);
          if (at.some((i) => cover.data[i] !== 255) || new Set(at.map((i) => limbs.data[i])).size > 1)
            continue;
          lightAt(x + 0.5, y + 0.5, here);
          lightAt(x + 6.5, y + 0.5, right);
          lightAt(x + 0.5, y + 6.5, below);
          const across = [0, 1].map((k) => (right[k] ?? 0) - (here[k] ?? 0));
          const down = [0, 1].map((k) => (below[k] ?? 0) - (here[k] ?? 0));
          expect((across[0] ?? 0) * (down[1] ?? 0) - (across[1] ?? 0) * (down[0] ?? 0)).toBeGreaterThan(
            -1e-3,
          );
        }
    }),
    { numRuns: 60 },
  );
});
