import type { Raster } from '@escena/core/raster';
import { measureOutside } from '@escena/imaging/measure-outside';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { enlargeCanvas } from './enlarge-canvas.ts';
import { featherInwards } from './feather-inwards.ts';
import { paintBack, partToDraw } from './masked-photo.ts';

const raster = (
  width: number,
  height: number,
  channels: 1 | 3 | 4,
  value: (i: number) => number,
): Raster => ({
  width,
  height,
  channels,
  data: Uint8Array.from({ length: width * height * channels }, (_, i) => value(i)),
});
const sides = fc.record({ width: fc.integer({ min: 1, max: 40 }), height: fc.integer({ min: 1, max: 40 }) });

it('changes nothing outside the mask, whatever mask, feather, padding and picture', () => {
  const masks = sides.chain(({ width, height }) =>
    fc.record({
      width: fc.constant(width),
      height: fc.constant(height),
      values: fc.array(fc.constantFrom(0, 0, 0, 1, 128, 255), {
        minLength: width * height,
        maxLength: width * height,
      }),
      feather: fc.integer({ min: 0, max: 12 }),
      padding: fc.integer({ min: 0, max: 50 }),
      channels: fc.constantFrom(3 as const, 4 as const),
    }),
  );
  fc.assert(
    fc.property(masks, ({ width, height, values, feather, padding, channels }) => {
      const mask = raster(width, height, 1, (i) => values[i] ?? 0);
      const canvas = raster(width, height, channels, (i) => (i * 37) % 251);
      const photo = { canvas, allowed: mask, paint: featherInwards(mask, feather) };
      for (const [i, share] of photo.paint.data.entries())
        expect(share).toBeLessThanOrEqual(mask.data[i] ?? 0);
      if (values.every((value) => value === 0)) {
        expect(() => partToDraw(photo, { width: 16, height: 8, padding })).toThrow();
        return;
      }
      const { region, image } = partToDraw(photo, { width: 16, height: 8, padding });
      const drawn = raster(image.width, image.height, 3, (i) => 255 - (i % 256));
      const { image: painted, maxAbsDiffOutside } = paintBack(photo, drawn, region);
      expect(maxAbsDiffOutside).toBe(0);
      expect(measureOutside(canvas, painted, mask)).toBe(0);
      if (feather > 0) return;
      // Where the mask is full and hard, what was drawn stands.
      for (const [i, value] of values.entries()) {
        if (value !== 255) continue;
        const [x, y] = [(i % width) - region.left, Math.floor(i / width) - region.top];
        expect(painted.data[i * channels]).toBe(drawn.data[(y * image.width + x) * 3]);
      }
    }),
  );
});

it('rises from the mask’s edge inwards, and not at the picture’s border', () => {
  const mask = raster(20, 1, 1, (i) => (i >= 8 ? 255 : 0));
  const { data } = featherInwards(mask, 4);
  expect([...data.subarray(0, 8)]).toEqual(Array(8).fill(0));
  const rise = [...data.subarray(8, 12)];
  expect(rise).toEqual(rise.toSorted((a, b) => a - b));
  expect(rise[0]).toBeLessThan(20);
  expect([...data.subarray(12)]).toEqual(Array(8).fill(255));
});

it('puts the photo on the canvas with its edges going on, and paints what is new and a band', async () => {
  const grown = fc.record({
    left: fc.nat(6),
    top: fc.nat(6),
    right: fc.nat(6),
    bottom: fc.nat(6),
    feather: fc.nat(5),
  });
  await fc.assert(
    fc.asyncProperty(sides, grown, async ({ width, height }, { feather, ...margins }) => {
      const photo = raster(width, height, 3, (i) => (i * 31) % 253);
      const mode = { kind: 'outpaint' as const, padding: 8, feather, ...margins };
      const { canvas, paint } = await enlargeCanvas(photo, mode, {});
      const clamp = (value: number, most: number) => Math.min(most - 1, Math.max(0, value));
      const wrong: string[] = [];
      for (let y = 0; y < canvas.height; y++)
        for (let x = 0; x < canvas.width; x++) {
          const [px, py] = [x - margins.left, y - margins.top];
          const own = (clamp(py, height) * width + clamp(px, width)) * 3;
          if (canvas.data[(y * canvas.width + x) * 3 + 1] !== photo.data[own + 1]) wrong.push(`${x}, ${y}`);
          const isNew = px < 0 || py < 0 || px >= width || py >= height;
          const { left, top, right, bottom } = margins;
          const edges = [left && px + 1, top && py + 1, right && width - px, bottom && height - py].filter(
            Boolean,
          );
          const near = Math.min(...edges) <= feather;
          const share = paint.data[y * canvas.width + x] ?? 0;
          if (isNew ? share !== 255 : !near && share !== 0) wrong.push(`${x}, ${y}: ${share}`);
        }
      expect(wrong).toEqual([]);
    }),
    { numRuns: 25 },
  );
});

it('feathers a mask too large for every pixel, still inside it', () => {
  const mask = raster(3000, 2000, 1, (i) => (i % 3000 > 100 ? 255 : 0));
  const { data } = featherInwards(mask, 40);
  const row = [...data.subarray(3000 * 900, 3000 * 901)];
  expect(Math.max(...row.slice(0, 101))).toBe(0);
  expect(row.slice(101)).toEqual(row.slice(101).toSorted((a, b) => a - b));
  expect(row[121]).toBeGreaterThan(60);
  expect(row[121]).toBeLessThan(200);
  expect(row[150]).toBe(255);
});
