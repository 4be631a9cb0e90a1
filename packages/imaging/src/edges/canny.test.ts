import { createHash } from 'node:crypto';
import type { Raster } from '@escena/core/raster';
import { describe, expect, it } from 'vitest';
import { canny } from './canny.ts';

/** C's textbook generator: every value is the bits from 16 on. */
function noise(channels: 1 | 3, seed: number): Raster {
  let state = seed;
  const next = (): number => {
    state = (Math.imul(state, 1103515245) + 12345) & 0x7fffffff;
    return (state >> 16) & 255;
  };
  return { width: 97, height: 61, channels, data: Uint8Array.from({ length: 97 * 61 * channels }, next) };
}

const paint = (width: number, height: number, value: (x: number, y: number) => number): Raster => ({
  width,
  height,
  channels: 1,
  data: Uint8Array.from({ length: width * height }, (_, i) => value(i % width, Math.floor(i / width))),
});
const edgesOf = ({ width, data }: Raster): (readonly [x: number, y: number])[] =>
  [...data].flatMap((value, i) => (value === 0 ? [] : [[i % width, Math.floor(i / width)] as const]));

describe('canny', () => {
  // What OpenCV 4.5.2 gives (cv.Canny of the WebAssembly build, npm @techstark/opencv-js), by the first bytes of its sha256;
  // compared beyond that with photographs of 2 megapixels: no pixel differs.
  it.each([
    [1, 300, 700, false, '18b0e88f95442588'],
    [1, 300, 700, true, 'e5a3c0e0f7957d71'],
    [3, 300, 700, false, '0fb59fb3d3052b2f'],
    [3, 300.5, 700, true, '6d74bbc5848ffe5a'],
  ] as const)(
    '%i channel(s), %d to %d, L2 %s: as OpenCV',
    async (channels, threshold1, threshold2, L2gradient, hash) => {
      const { data } = await canny(noise(channels, 1), { threshold1, threshold2, L2gradient });
      expect(createHash('sha256').update(data).digest('hex').slice(0, 16)).toBe(hash);
    },
  );

  it('draws one line along a step, whichever way it runs', async () => {
    const upright = edgesOf(await canny(paint(20, 12, (x) => (x < 9 ? 20 : 220))));
    expect(upright).toEqual(Array.from({ length: 12 }, (_, y) => [8, y]));
    const lying = edgesOf(await canny(paint(12, 20, (_, y) => (y < 9 ? 20 : 220))));
    expect(lying).toEqual(Array.from({ length: 12 }, (_, x) => [x, 8]));
    const slanting = edgesOf(await canny(paint(20, 20, (x, y) => (x > y ? 220 : 20))));
    expect(slanting.every(([x, y]) => Math.abs(x - y) <= 1)).toBe(true);
    expect(slanting.length).toBeGreaterThanOrEqual(18);
  });

  it('follows a faint edge from a steep place on, and leaves out what no steep place is joined to', async () => {
    // The step fades from 90 levels (360 by Sobel) at the top to 30 (120); another, of 30, stands alone.
    const step = paint(40, 40, (x, y) => (x < 10 ? 20 : x < 30 ? 110 - 1.5 * y : 80 - 1.5 * y));
    const edges = edgesOf(await canny(step, { threshold1: 100, threshold2: 300 }));
    expect(edges.filter(([x]) => x === 9 || x === 10).length).toBeGreaterThan(35);
    expect(edges.some(([x]) => x > 20)).toBe(false);
    const more = edgesOf(await canny(step, { threshold1: 100, threshold2: 100 }));
    expect(more.length).toBeGreaterThan(edges.length);
  });

  it('sees through noise once it is smoothed', async () => {
    const grain = noise(1, 5).data;
    const picture = paint(60, 60, (x, y) => (x < 30 ? 80 : 170) + ((grain[y * 60 + x] ?? 0) - 128) / 3);
    const strewn = async (sigma: number): Promise<number> => {
      const edges = edgesOf(await canny(picture, { sigma }));
      return edges.filter(([x]) => x < 26 || x > 33).length;
    };
    expect(await strewn(0)).toBeGreaterThan(100);
    expect(await strewn(1.4)).toBe(0);
    const kept = edgesOf(await canny(picture, { sigma: 1.4 }));
    expect(new Set(kept.map(([, y]) => y)).size).toBeGreaterThan(55);
  });

  it('sees an edge between colours of one grey, and none in alpha', async () => {
    const colours = paint(20, 10, () => 0);
    const pixels = Uint8Array.from(colours.data, () => 0);
    const data = Uint8Array.from({ length: pixels.length * 4 }, (_, i) => {
      const [pixel, c] = [Math.floor(i / 4), i % 4];
      if (c === 3) return pixel % 20 < 5 ? 0 : 255;
      return c === (pixel % 20 < 12 ? 0 : 2) ? 200 : 0;
    });
    const edges = edgesOf(await canny({ width: 20, height: 10, channels: 4, data }));
    expect(edges).toEqual(Array.from({ length: 10 }, (_, y) => [11, y]));
  });

  it('hears that it is not wanted any more, and says how far it is', async () => {
    const stop = new AbortController();
    const run = canny(noise(3, 1), { signal: stop.signal, onProgress: (done) => done > 0.5 && stop.abort() });
    await expect(run).rejects.toMatchObject({ code: 'job.cancelled' });
    const heard: number[] = [];
    await canny(noise(1, 1), { onProgress: (done) => heard.push(done) });
    expect(heard).toEqual(heard.toSorted((a, b) => a - b));
    expect(heard.at(-1)).toBe(1);
  });
});
