import { createRaster, type Raster } from '@escena/core/raster';
import type { SurfaceMap } from '@escena/imaging/surface-map';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { planFill } from './plan-fill.ts';

const [width, height] = [120, 80];
const map: SurfaceMap = {
  surfaces: [{ toPlane: [1, 0, 0, 0, 1, 0, 0, 0, 1], toPicture: [1, 0, 0, 0, 1, 0, 0, 0, 1] }],
  surfaceAt: () => 0,
};

type Box = readonly [number, number, number, number];

function boxes(...all: readonly Box[]): Raster {
  const out = createRaster(width, height, 1);
  for (const [left, top, right, bottom] of all)
    for (let y = top; y < bottom; y++) out.data.fill(255, y * width + left, y * width + right);
  return out;
}

/** Bare room on the left, things on the right. */
const bare = boxes([0, 0, 60, height]);

it('fills from the room where the room is seen around a part, else from what lies beside it', () => {
  const inRoom: Box = [20, 30, 35, 50];
  const onShelf: Box = [90, 20, 100, 35];
  const parts = planFill(boxes(inRoom, onShelf), { bare, map });
  expect(parts.map(({ kind }) => kind)).toEqual(['room', 'beside']);
  expect(parts[0]).toMatchObject({ bare, map, hole: boxes(inRoom) });
  expect(parts[1]?.hole).toEqual(boxes(onShelf));
  // Copied from near by: nothing of the far left lends.
  expect(parts[1]?.bare.data[25 * width + 5]).toBe(0);
  expect(parts[1]?.bare.data[25 * width + 85]).toBe(255);
});

it('knows no room where none is seen', () => {
  const parts = planFill(boxes([20, 30, 35, 50]), { bare: createRaster(1, 1, 1), map });
  expect(parts.map(({ kind }) => kind)).toEqual(['beside']);
});

it('gives every pixel of the hole to one part, and lends none of them', () => {
  const box = fc
    .tuple(
      fc.nat(width - 2),
      fc.nat(height - 2),
      fc.integer({ min: 1, max: 40 }),
      fc.integer({ min: 1, max: 30 }),
    )
    .map(([x, y, w, h]): Box => [x, y, Math.min(width, x + w), Math.min(height, y + h)]);
  fc.assert(
    fc.property(fc.array(box, { minLength: 1, maxLength: 5 }), (all) => {
      const hole = boxes(...all);
      const parts = planFill(hole, { bare, map });
      hole.data.forEach((on, i) => {
        const owners = parts.filter((part) => part.hole.data[i]).length;
        if (owners !== (on ? 1 : 0)) expect({ i, owners }).toEqual({ i, owners: on ? 1 : 0 });
        if (on && parts.some((part) => part.kind === 'beside' && part.bare.data[i])) expect(i).toBe(-1);
      });
    }),
    { numRuns: 30 },
  );
});
