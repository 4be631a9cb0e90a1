import { join } from 'node:path';
import type { Raster } from '@escena/core/raster';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { writeTiny } from '../testing/install-tiny.ts';
import { tinyEmbedder } from '../testing/tiny-embedder.ts';
import { type Embedder, loadEmbedder } from './load-embedder.ts';

const plain = (red: number, green: number, blue: number, channels: 3 | 4 = 3): Raster => ({
  width: 40,
  height: 30,
  channels,
  data: Uint8Array.from({ length: 1200 * channels }, (_, i) => [red, green, blue, 0][i % channels] ?? 0),
});
const cosine = (a: Float32Array, b: Float32Array) =>
  a.reduce((sum, value, i) => sum + value * (b[i] ?? 0), 0);

describe('pictures and words in one space', () => {
  let written: Awaited<ReturnType<typeof writeTiny>>;
  let folder: string;
  let embedder: Embedder;
  beforeAll(async () => {
    written = await writeTiny(tinyEmbedder());
    ({ folder } = written);
    embedder = await loadEmbedder(folder, { threads: 1 });
  });
  afterAll(async () => {
    await embedder[Symbol.asyncDispose]();
    await written[Symbol.asyncDispose]();
  });

  it('lie near each other when they mean the same', async () => {
    const pictures = { red: plain(220, 40, 30), green: plain(30, 200, 60, 4), blue: plain(20, 30, 240) };
    for (const word of ['red', 'green', 'blue'] as const) {
      const words = await embedder.words(`a ${word} chair`);
      const near = await Promise.all(
        Object.entries(pictures).map(async ([name, picture]) => ({
          name,
          cosine: cosine(words, await embedder.picture(picture)),
        })),
      );
      expect(near.toSorted((a, b) => b.cosine - a.cosine)[0]?.name).toBe(word);
    }
  });

  it('have length 1, or 0 where nothing is said, however long the text', async () => {
    expect(Math.hypot(...(await embedder.words('red '.repeat(300))))).toBeCloseTo(1, 5);
    expect(Math.hypot(...(await embedder.words('chair')))).toBe(0);
    expect(Math.hypot(...(await embedder.picture(plain(9, 9, 200))))).toBeCloseTo(1, 5);
  });

  it('are not looked for where they are not', async () => {
    await expect(loadEmbedder(join(folder, 'onnx'))).rejects.toMatchObject({ code: 'model.missing' });
  });
});
