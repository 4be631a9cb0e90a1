import { createFloatRaster, createRaster } from '@escena/core/raster';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { pushPull } from '../fill/push-pull.ts';
import { byteOfLinear } from '../transfer.ts';
import { lightSampler } from './sample-light.ts';
import { fitThinPlate, type PlanePoint } from './thin-plate.ts';
import { leastTurn, warpGrid } from './warp-grid.ts';

const square: PlanePoint[] = [
  [0, 0],
  [100, 0],
  [100, 100],
  [0, 100],
  [50, 20],
  [30, 70],
];
const nudge = fc.tuple(
  fc.double({ min: -12, max: 12, noNaN: true }),
  fc.double({ min: -12, max: 12, noNaN: true }),
);

it('carries every point to its own', () => {
  const spot = new Float64Array(2);
  fc.assert(
    fc.property(fc.array(nudge, { minLength: square.length, maxLength: square.length }), (nudges) => {
      const to = square.map(([x, y], i): PlanePoint => [
        x + (nudges[i]?.[0] ?? 0),
        y + (nudges[i]?.[1] ?? 0),
      ]);
      const map = fitThinPlate(square, to);
      square.forEach(([x, y], i) => {
        map(x, y, spot);
        expect(
          Math.hypot((spot[0] ?? 0) - (to[i]?.[0] ?? 0), (spot[1] ?? 0) - (to[i]?.[1] ?? 0)),
        ).toBeLessThan(1e-6);
      });
    }),
  );
});

it('is affine where the points are, stiff or not', () => {
  const to = square.map(([x, y]): PlanePoint => [3 + 0.8 * x - 0.3 * y, 7 + 0.2 * x + 1.1 * y]);
  for (const smoothing of [0, 1]) {
    const spot = new Float64Array(2);
    fitThinPlate(square, to, smoothing)(62, 41, spot);
    expect(spot[0]).toBeCloseTo(3 + 0.8 * 62 - 0.3 * 41, 6);
    expect(spot[1]).toBeCloseTo(7 + 0.2 * 62 + 1.1 * 41, 6);
  }
});

it('says by its least turn whether it folds', () => {
  const bounds = { left: 0, top: 0, right: 100, bottom: 100 };
  const area = (to: readonly PlanePoint[]) =>
    leastTurn(warpGrid(fitThinPlate(square, to), bounds, 5), () => true);
  expect(area(square.map(([x, y]): PlanePoint => [2 * x, y]))).toBeCloseTo(2, 6);
  const crossed = square.map(([x, y], i): PlanePoint => (i === 4 ? [50, 120] : [x, y]));
  expect(area(crossed)).toBeLessThan(0);
});

it('refuses points on one line', () => {
  const line: PlanePoint[] = [
    [0, 0],
    [1, 1],
    [2, 2],
    [3, 3],
  ];
  expect(() => fitThinPlate(line, line)).toThrow('one line');
});

it('reads a picture exactly at its pixels and never beyond its neighbours', () => {
  const picture = createRaster(8, 8, 3);
  picture.data.forEach((_, i) => (picture.data[i] = (i * 97) % 256));
  const sample = lightSampler(picture);
  const light = new Float64Array(3);
  sample(3.5, 4.5, light);
  expect([0, 1, 2].map((k) => byteOfLinear(light[k] ?? 0))).toEqual([
    ...picture.data.subarray(3 * 35, 3 * 35 + 3),
  ]);
  const flat = lightSampler({ ...picture, data: picture.data.map((_, i) => (i % 24 < 12 ? 20 : 230)) });
  fc.assert(
    fc.property(fc.double({ min: -5, max: 13, noNaN: true }), (x) => {
      flat(x, 4, light);
      const byte = byteOfLinear(light[0] ?? 0);
      return byte >= 20 && byte <= 230;
    }),
  );
});

it('fills what is unknown within what is known, and leaves that', () => {
  const picture = createFloatRaster(33, 21, 1);
  const known = new Float32Array(33 * 21);
  for (let i = 0; i < known.length; i++)
    if (i % 33 < 8 || i % 33 > 24) [known[i], picture.data[i]] = [1, (i % 33) / 32];
  const filled = pushPull(picture, known).data;
  filled.forEach((value, i) => {
    if (known[i]) expect(value).toBe(picture.data[i]);
    else expect(value >= 0 && value <= 1).toBe(true);
  });
  const row = [...filled.subarray(33 * 10, 33 * 11)];
  expect(row[16]).toBeGreaterThan(row[8] ?? 1);
  expect(row[16]).toBeLessThan(row[24] ?? 0);
});
