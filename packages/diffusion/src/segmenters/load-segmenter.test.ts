import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { createRaster, type Raster } from '@escena/core/raster';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { describeFolder } from '../describe-folder.ts';
import { tinyModel } from '../testing/tiny-graph.ts';
import { type TinyFiles, tinyMatte, tinyPoints } from '../testing/tiny-segmenter.ts';
import { fitMask } from './fit-mask.ts';
import { loadSegmenter } from './load-segmenter.ts';
import { enterPicture } from './picture-entry.ts';

let folder = '';
beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'segmenter-'));
});
afterAll(() => rm(folder, { recursive: true }));

async function install(name: string, files: TinyFiles): Promise<string> {
  for (const [file, bytes] of Object.entries(files)) {
    const at = path.join(folder, name, file);
    await mkdir(path.dirname(at), { recursive: true });
    await writeFile(at, bytes);
  }
  return path.join(folder, name);
}

/** A red disc on grey, `shape` wide and high; its middle and radius in fractions of the width. */
function disc(width: number, height: number): Raster {
  const photo = createRaster(width, height, 3);
  for (let y = 0, i = 0; y < height; y++)
    for (let x = 0; x < width; x++, i++) {
      const red = Math.hypot(x + 0.5 - width / 2, y + 0.5 - height / 2) < width / 4;
      photo.data.set(red ? [200, 40, 40] : [140, 140, 140], 3 * i);
    }
  return photo;
}

/** Share of pixels that are right when the truth is a disc of this middle and radius, pixels. */
function rightShare(mask: Raster, [cx, cy]: readonly [number, number], radius: number): number {
  let right = 0;
  mask.data.forEach((level, i) => {
    const [x, y] = [(i % mask.width) + 0.5, Math.floor(i / mask.width) + 0.5];
    if (level > 127 === Math.hypot(x - cx, y - cy) < radius) right++;
  });
  return right / mask.data.length;
}

describe('a network of one graph', () => {
  it('finds what stands out, at the size and in the shape of the picture', async () => {
    await using segmenter = await loadSegmenter(await install('matte', tinyMatte()), { threads: 1 });
    expect(segmenter.needsPoints).toBe(false);
    for (const [width, height] of [
      [160, 160],
      [240, 120],
      [90, 200],
    ] as const) {
      const find = await segmenter.look(disc(width, height));
      const mask = await find([]);
      expect([mask.width, mask.height, mask.channels]).toEqual([width, height, 1]);
      expect(rightShare(mask, [width / 2, height / 2], width / 4)).toBeGreaterThan(0.96);
    }
  });
});

describe('a network of points', () => {
  it('is asked where people clicked, whatever the shape, and believed which mask it scores highest', async () => {
    const place = await install('points', tinyPoints(32));
    await using segmenter = await loadSegmenter(place, { threads: 1 });
    expect(segmenter.needsPoints).toBe(true);
    const shapes = fc.record({
      width: fc.integer({ min: 40, max: 260 }),
      height: fc.integer({ min: 40, max: 260 }),
      x: fc.double({ min: 0.1, max: 0.9, noNaN: true }),
      y: fc.double({ min: 0.1, max: 0.9, noNaN: true }),
    });
    await fc.assert(
      fc.asyncProperty(shapes, async ({ width, height, x, y }) => {
        const find = await segmenter.look(createRaster(width, height, 3));
        const mask = await find([
          { x, y, keep: true },
          { x: 0, y: 0, keep: false },
        ]);
        // The longer side is 64 to the network, whose second mask has a radius of 16.
        const radius = Math.max(width, height) / 4;
        expect(rightShare(mask, [x * width, y * height], radius)).toBeGreaterThan(0.95);
      }),
      { numRuns: 30 },
    );
  });
});

it('enters a picture as its settings say', () => {
  const entry = {
    size: { width: 8, height: 8 },
    padded: true,
    mean: [0.5, 0.25, 0] as const,
    deviation: [0.5, 0.25, 1] as const,
    scale: 1 / 255,
  };
  const picture = createRaster(4, 2, 3);
  picture.data.fill(255);
  const { values, width, height } = enterPicture(picture, entry.size, entry);
  expect([width, height, values.dims]).toEqual([8, 4, [1, 3, 8, 8]]);
  const at = (c: number, x: number, y: number) => values.data[c * 64 + y * 8 + x];
  expect([at(0, 0, 0), at(1, 7, 3), at(2, 3, 0)]).toEqual([1, 3, 1]);
  // Nothing is seen below.
  expect([at(0, 0, 4), at(1, 7, 7)]).toEqual([0, 0]);
});

it('takes shares as they are, and log odds for what they mean', () => {
  const plane = (data: number[]) => ({
    data: Float32Array.from(data),
    width: 2,
    height: 1,
    shownWidth: 2,
    shownHeight: 1,
  });
  expect([...fitMask(plane([0.2, 1]), { width: 2, height: 1 }).data]).toEqual([51, 255]);
  expect([...fitMask(plane([-9, 0]), { width: 2, height: 1 }).data]).toEqual([0, 128]);
});

describe('what is refused', () => {
  it('is known by its folder', async () => {
    const licence = { spdx: 'MIT', url: 'https://example.org', commercial: true };
    const word = { name: 'finder', title: 'Finder', licence, memoryBytes: 1 };
    for (const [name, files] of [
      ['a', tinyMatte()],
      ['b', tinyPoints(8)],
    ] as const)
      expect(await describeFolder(await install(name, files), word)).toMatchObject({
        family: 'segmenter',
        pipelines: ['segment'],
      });
  });

  it.each<[string, TinyFiles, string, RegExp]>([
    ['no settings', { 'onnx/model.onnx': tinyModel() }, 'model.missing', /no segmenter/],
    [
      'settings that are none',
      { ...tinyMatte(), 'preprocessor_config.json': new TextEncoder().encode('{"size":7}') },
      'model.invalid',
      /size/,
    ],
    ['another graph', { ...tinyMatte(), 'onnx/model.onnx': tinyModel() }, 'model.unsupported', /takes \[/],
    [
      'an encoder alone in the decoder’s place',
      {
        ...tinyPoints(8),
        'onnx/prompt_encoder_mask_decoder.onnx': tinyMatte()['onnx/model.onnx'] ?? new Uint8Array(),
      },
      'model.invalid',
      /no input is called|refused/,
    ],
  ])('%s', async (name, files, code, detail) => {
    const place = await install(name, files);
    const use = async () => {
      await using segmenter = await loadSegmenter(place, { threads: 1 });
      const find = await segmenter.look(createRaster(8, 8, 3));
      await find([{ x: 0.5, y: 0.5, keep: true }]);
    };
    await expect(use()).rejects.toThrowError(
      expect.objectContaining({ code, detail: expect.stringMatching(detail) }),
    );
  });
});
