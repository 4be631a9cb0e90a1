import { createRaster } from '@escena/core/raster';
import { describe, expect, it } from 'vitest';
import { dilateMask, featherMask, maskBounds } from './mask.ts';
import { polygonMask } from './polygon-mask.ts';

const size = { width: 40, height: 30 };
const sum = (data: Uint8Array) => data.reduce((total, value) => total + value, 0);

describe('polygon masks', () => {
  it('fill whole pixels in full', () => {
    const mask = polygonMask(
      [
        [
          [10, 5],
          [20, 5],
          [20, 15],
          [10, 15],
        ],
      ],
      size,
    );
    expect(maskBounds(mask)).toEqual({ left: 10, top: 5, right: 20, bottom: 15 });
    expect(sum(mask.data)).toBe(100 * 255);
  });

  it('have the area of the shape, slanted, holed or cut by the border', () => {
    const triangle = polygonMask(
      [
        [
          [3, 2],
          [33.5, 9],
          [11, 27],
        ],
      ],
      size,
    );
    const area = Math.abs(30.5 * 25 - 8 * 7) / 2;
    expect(sum(triangle.data) / 255).toBeCloseTo(area, 0);
    const ring = polygonMask(
      [
        [
          [5, 5],
          [25, 5],
          [25, 25],
          [5, 25],
        ],
        [
          [10, 10],
          [20, 10],
          [20, 20],
          [10, 20],
        ],
      ],
      size,
    );
    expect(sum(ring.data)).toBe(300 * 255);
    const outside = polygonMask(
      [
        [
          [-10, -10],
          [100, -10],
          [100, 100],
          [-10, 100],
        ],
      ],
      size,
    );
    expect(sum(outside.data)).toBe(40 * 30 * 255);
  });

  it('know half a pixel', () => {
    const mask = polygonMask(
      [
        [
          [1.5, 1],
          [3, 1],
          [3, 2.5],
          [1.5, 2.5],
        ],
      ],
      { width: 4, height: 4 },
    );
    expect([...mask.data.subarray(4, 8)]).toEqual([0, 128, 255, 0]);
    expect([...mask.data.subarray(8, 12)]).toEqual([0, 64, 128, 0]);
  });
});

describe('masks', () => {
  const dot = createRaster(21, 21, 1);
  dot.data[10 * 21 + 10] = 255;

  it('grow and shrink', () => {
    const grown = dilateMask(dot, 3);
    expect(maskBounds(grown)).toEqual({ left: 7, top: 7, right: 14, bottom: 14 });
    expect(dilateMask(grown, -3)).toEqual(dot);
    expect(maskBounds(dilateMask(dot, -1))).toBeUndefined();
  });

  it('feather symmetrically, keep their sum and reach no further than thrice the radius', () => {
    const block = dilateMask(dot, 4);
    const soft = featherMask(block, 2);
    expect(maskBounds(soft)?.left).toBeGreaterThanOrEqual(6 - 6);
    expect(Math.abs(sum(soft.data) / sum(block.data) - 1)).toBeLessThan(0.02);
    for (let i = 0; i < 441; i++) expect(soft.data[i]).toBe(soft.data[440 - i]);
    expect(soft.data[10 * 21 + 10]).toBeGreaterThan(200);
    expect(
      featherMask(
        polygonMask(
          [
            [
              [0, 0],
              [9, 0],
              [9, 9],
              [0, 9],
            ],
          ],
          { width: 9, height: 9 },
        ),
        3,
      ).data,
    ).toEqual(new Uint8Array(81).fill(255));
  });
});
