import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Raster } from '@escena/core/raster';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { describeFolder } from '../describe-folder.ts';
import { node, tinyGraph, tinyModel, value } from '../testing/tiny-graph.ts';
import { type TinyUpscaler, tinyUpscaler } from '../testing/tiny-upscaler.ts';
import { type Upscaler, loadUpscaler } from './load-upscaler.ts';
import { tileWindows } from './tile-windows.ts';
import { upscalePicture } from './upscale-picture.ts';

let folder = '';
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'upscaler-'));
});
afterAll(() => rm(folder, { recursive: true }));

async function load(shape: TinyUpscaler = {}): Promise<Upscaler> {
  await writeFile(join(folder, 'net.onnx'), tinyUpscaler(shape));
  return loadUpscaler(folder, { threads: 1 });
}

function photo(width: number, height: number, channels: Raster['channels'] = 3): Raster {
  const data = Uint8Array.from({ length: width * height * channels }, (_, i) => {
    const pixel = Math.floor(i / channels);
    const [x, y] = [pixel % width, Math.floor(pixel / width)];
    return (
      128 + 60 * Math.sin(x / 3 + (i % channels)) + 50 * Math.sin(y / 4) + (Math.imul(i, 2654435761) >>> 29)
    );
  });
  return { width, height, channels, data };
}

const farthest = (a: Raster, b: Raster): number => {
  expect([a.width, a.height, a.channels]).toEqual([b.width, b.height, b.channels]);
  return a.data.reduce((most, level, i) => Math.max(most, Math.abs(level - (b.data[i] ?? NaN))), 0);
};

it('shares out every place between windows, none of which counts near an edge of its own', () => {
  const sizes = fc.record({
    length: fc.integer({ min: 1, max: 400 }),
    tile: fc.integer({ min: 8, max: 90 }),
    overlap: fc.integer({ min: 0, max: 40 }),
    scale: fc.integer({ min: 1, max: 4 }),
  });
  fc.assert(
    fc.property(sizes, ({ length, tile, overlap, scale }) => {
      const windows = tileWindows(length, { tile, overlap, scale });
      const sums = new Float64Array(length * scale);
      const kept = Math.min(overlap, Math.floor(tile / 2)) / 4;
      for (const { start, size, shares } of windows) {
        expect(start >= 0 && start + size <= length && size <= tile).toBe(true);
        shares.forEach((share, i) => {
          expect(share).toBeGreaterThanOrEqual(0);
          sums[start * scale + i] = (sums[start * scale + i] as number) + share;
          if (share === 0) return;
          const [before, after] = [i / scale, size - (i + 1) / scale];
          if (start > 0) expect(before).toBeGreaterThanOrEqual(kept - 1 / scale);
          if (start + size < length) expect(after).toBeGreaterThanOrEqual(kept - 1 / scale);
        });
      }
      sums.forEach((sum) => expect(sum).toBeCloseTo(1, 5));
    }),
  );
});

describe('upscalePicture', () => {
  it('gives in tiles what it gives in one piece, where the network reads within the overlap', async () => {
    await using upscaler = await load();
    expect(upscaler).toMatchObject({ factor: 2, fixed: undefined });
    const pictures = fc.tuple(fc.integer({ min: 1, max: 90 }), fc.integer({ min: 1, max: 90 }));
    await fc.assert(
      fc.asyncProperty(pictures, async ([width, height]) => {
        const picture = photo(width, height);
        const whole = await upscalePicture(upscaler, picture, { factor: 2, tile: 1000 });
        const tiled = await upscalePicture(upscaler, picture, { factor: 2, tile: 32, overlap: 8 });
        expect([whole.width, whole.height]).toEqual([2 * width, 2 * height]);
        // Sums of shares round: a level at most, and seldom.
        expect(farthest(tiled, whole)).toBeLessThanOrEqual(1);
      }),
      { numRuns: 25 },
    );
  });

  it('has no seam where the network reads further than that', async () => {
    await using upscaler = await load({ reach: 7 });
    const picture = photo(100, 40);
    const whole = await upscalePicture(upscaler, picture, { factor: 2, tile: 1000 });
    const tiled = await upscalePicture(upscaler, picture, { factor: 2, tile: 40, overlap: 16 });
    const away = Array.from(
      { length: 200 },
      (_, x) => (tiled.data[3 * (40 * 200 + x)] ?? 0) - (whole.data[3 * (40 * 200 + x)] ?? 0),
    );
    const jumps = away.slice(1).map((one, i) => Math.abs(one - (away[i] ?? 0)));
    expect(Math.max(...jumps)).toBeLessThanOrEqual(3);
  });

  it('keeps to the one size that a graph was exported for', async () => {
    await using free = await load();
    const picture = photo(70, 20);
    const wanted = await upscalePicture(free, picture, { factor: 2, tile: 1000 });
    await using upscaler = await load({ dims: [1, 3, 32, 32] });
    expect(upscaler.fixed).toEqual({ width: 32, height: 32 });
    const large = await upscalePicture(upscaler, picture, { factor: 2, overlap: 8 });
    // Below the picture the fixed graph sees it go on, the other one nothing: the last rows differ.
    const top = { ...wanted, height: 36, data: wanted.data.subarray(0, 36 * 140 * 3) };
    expect(
      farthest({ ...large, height: 36, data: large.data.subarray(0, 36 * 140 * 3) }, top),
    ).toBeLessThanOrEqual(1);
  });

  it('enlarges again for more, and averages down for less', async () => {
    await using twice = await load();
    expect(await upscalePicture(twice, photo(20, 12), { factor: 4 })).toMatchObject({
      width: 80,
      height: 48,
    });
    await using four = await load({ factor: 4 });
    const half = await upscalePicture(four, photo(20, 12), { factor: 2 });
    expect([half.width, half.height]).toEqual([40, 24]);
  });

  it('carries alpha by Lanczos, and takes grey', async () => {
    await using upscaler = await load();
    const picture = photo(24, 16, 4);
    picture.data.forEach((_, i) => {
      if (i % 4 === 3) picture.data[i] = Math.floor(i / 4) % 24 < 12 ? 255 : 0;
    });
    const large = await upscalePicture(upscaler, picture, { factor: 2 });
    expect(large.channels).toBe(4);
    expect([large.data[4 * 10 + 3], large.data[4 * 40 + 3]]).toEqual([255, 0]);
    expect((await upscalePicture(upscaler, photo(9, 5, 1), { factor: 2 })).channels).toBe(3);
  });

  it('tells of each tile, and stops between two', async () => {
    await using upscaler = await load();
    const heard: string[] = [];
    const stop = new AbortController();
    const run = upscalePicture(upscaler, photo(60, 60), {
      factor: 2,
      tile: 32,
      overlap: 8,
      signal: stop.signal,
      onTile: (done, tiles) => {
        heard.push(`${done}/${tiles}`);
        if (done === 2) stop.abort();
      },
    });
    await expect(run).rejects.toMatchObject({ code: 'job.cancelled' });
    expect(heard).toEqual(['1/9', '2/9']);
  });

  it('refuses a result beyond the cap', async () => {
    await using upscaler = await load();
    const run = upscalePicture(
      upscaler,
      { width: 8000, height: 4000, channels: 3, data: new Uint8Array(96e6) },
      { factor: 2 },
    );
    await expect(run).rejects.toMatchObject({ code: 'input.invalid', input: 'factor' });
  });
});

describe('loadUpscaler', () => {
  const refusal = (code: string, detail: RegExp) =>
    expect.objectContaining({ code, detail: expect.stringMatching(detail) });

  it('is known by a folder’s one graph', async () => {
    await (await load())[Symbol.asyncDispose]();
    const licence = { spdx: 'BSD-3-Clause', url: 'https://example.org', commercial: true };
    const word = { name: 'sharp', title: 'Sharp', licence, memoryBytes: 1 };
    expect(await describeFolder(folder, word)).toMatchObject({ family: 'upscaler', pipelines: ['upscale'] });
    await writeFile(join(folder, 'second.onnx'), tinyUpscaler());
    await expect(loadUpscaler(folder)).rejects.toThrowError(refusal('model.missing', /not one/));
    await rm(join(folder, 'second.onnx'));
  });

  it.each<[string, Uint8Array, RegExp]>([
    ['one channel', tinyUpscaler({ dims: ['n', 1, 'h', 'w'] }), /takes image \[n, 1/],
    ['no picture', tinyModel(), /takes x \[n, 4\]/],
    [
      'nothing larger',
      tinyModel(
        tinyGraph({
          nodes: [node('Relu', ['x'], ['y'])],
          inputs: [value('x', ['n', 3, 'h', 'w'])],
          outputs: [value('y', ['n', 3, 'h', 'w'])],
        }),
      ),
      /makes \[1, 3, 16, 16\] of/,
    ],
  ])('refuses a graph that makes %s', async (_, bytes, detail) => {
    await writeFile(join(folder, 'net.onnx'), bytes);
    await expect(loadUpscaler(folder, { threads: 1 })).rejects.toThrowError(
      refusal('model.unsupported', detail),
    );
  });
});
