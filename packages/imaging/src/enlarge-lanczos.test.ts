import type { Raster } from '@escena/core/raster';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { enlargeLanczos } from './enlarge-lanczos.ts';
import { pillowResize } from './pillow-resample.ts';

const picture = (
  width: number,
  height: number,
  channels: Raster['channels'],
  value: (i: number) => number,
): Raster => ({
  width,
  height,
  channels,
  data: Uint8Array.from({ length: width * height * channels }, (_, i) => value(i)),
});
const wild = (i: number): number => (Math.imul(i + 1, 2654435761) >>> 13) & 255;

it('is Pillow’s whole resize, to the bit', () =>
  fc.assert(
    fc.asyncProperty(
      fc.integer({ min: 1, max: 40 }),
      fc.integer({ min: 1, max: 150 }),
      fc.constantFrom<Raster['channels']>(1, 3, 4),
      fc.constantFrom(2, 3, 4),
      async (width, height, channels, factor) => {
        const raster = picture(width, height, channels, wild);
        const size = { width: width * factor, height: height * factor, filter: 'lanczos' } as const;
        expect(await enlargeLanczos(raster, factor)).toEqual(pillowResize(raster, size));
      },
    ),
    { numRuns: 30 },
  ));

it('keeps what is even, and a ramp a ramp', async () => {
  const even = await enlargeLanczos(
    picture(20, 20, 3, () => 77),
    4,
  );
  expect(even.data.every((value) => value === 77)).toBe(true);
  const ramp = await enlargeLanczos(
    picture(40, 8, 1, (i) => (i % 40) * 6),
    2,
  );
  for (let x = 12; x < 68; x++)
    expect(Math.abs((ramp.data[x] ?? NaN) - ((x + 0.5) / 2 - 0.5) * 6)).toBeLessThan(1.5);
});

it('stops when it is told to', async () => {
  const stop = new AbortController();
  const raster = picture(8, 300, 3, wild);
  const run = enlargeLanczos(raster, 2, {
    signal: stop.signal,
    onProgress: (done) => done > 0.3 && stop.abort(),
  });
  await expect(run).rejects.toMatchObject({ code: 'job.cancelled' });
});
