import { rasterize } from '@escena/typeset/rasterize';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { distanceInside } from './distance-inside.ts';
import { nearestSample } from './nearest-sample.ts';

test('the nearest marked sample is the nearest, as trying all of them says', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 12 }),
      fc.integer({ min: 1, max: 12 }),
      fc.array(fc.nat(143), { maxLength: 12 }),
      (width, height, places) => {
        const marked = new Uint8Array(width * height);
        for (const place of places) if (place < marked.length) marked[place] = 1;
        const away = (i: number, j: number) =>
          Math.hypot((i % width) - (j % width), Math.floor(i / width) - Math.floor(j / width));
        const all = [...marked.keys()].filter((i) => marked[i] === 1);
        nearestSample(marked, width, height).forEach((found, i) => {
          if (all.length === 0) expect(found).toBe(-1);
          else expect(away(i, found)).toBeCloseTo(Math.min(...all.map((j) => away(i, j))), 9);
        });
      },
    ),
  );
});

test('in a square the depth is that of the nearest side', () => {
  const square = [
    {
      start: [4, 4] as const,
      segments: [
        [24, 4],
        [24, 24],
        [4, 24],
      ] as [number, number][],
    },
  ];
  const depth = distanceInside(rasterize(square, { width: 28, height: 28 }).data, 28, 28);
  expect(depth[14 * 28 + 4]).toBeCloseTo(0.5, 5);
  expect(depth[14 * 28 + 13]).toBeCloseTo(9.5, 5);
  expect(depth[3 * 28 + 14]).toBe(0);
});
