import { fileURLToPath } from 'node:url';
import type { GenerateRequest } from '@escena/diffusion/generate-request';
import { pillowResize } from '@escena/imaging/pillow-resample';
import { describe, expect, it } from 'vitest';
import type { Checkpoint } from '../studio/checkpoint.ts';
import { type Color, isNear, red, skin, tee, wear, wearPlain } from './testing/drawn-tee.ts';

describe('with a checkpoint that looks at it once more', () => {
  const paint = { checkpoint: 'tiny', width: 64, height: 64 };
  type Draw = (level: number, x: number, k: number) => number;
  const asked: GenerateRequest[] = [];
  /** Draws what it is shown, changed, at the size that was asked for or that it has. */
  const checkpoint = (className: string, change: Draw): Checkpoint => ({
    facts: {
      name: 'tiny',
      revision: null,
      sha256: 'f'.repeat(64),
      className,
      width: 60,
      height: 90,
    } as unknown as Checkpoint['facts'],
    draw: (request) => {
      asked.push(request);
      const { image } = request;
      if (!image) throw new Error('it is shown the garment on the person');
      const data = image.data.map((level, i) => change(level, Math.floor(i / 3) % image.width, i));
      const { width = 60, height = 90 } = request;
      const drawn = pillowResize({ ...image, data }, { width, height, filter: 'bilinear' });
      return Promise.resolve({ images: [drawn], report: {} as never });
    },
    [Symbol.asyncDispose]: () => Promise.resolve(),
  });
  const lit = (change: Draw, className = 'StableDiffusionPipeline') => {
    asked.length = 0;
    return wear(
      tee(0.7, 26),
      { paint },
      {
        wiring: {
          findCheckpoint: () => Promise.resolve('/tiny'),
          openCheckpoint: () => Promise.resolve(checkpoint(className, change)),
        },
      },
    );
  };

  it('takes its folds, and the colour stays', async () => {
    const folded = await lit((level, x) => level * (0.75 + 0.2 * Math.sin(x / 3)));
    expect(folded.report).toMatchObject({
      renderer: 'tiny',
      checkpoint: 'f'.repeat(64),
      maxAbsDiffOutside: 0,
      garments: [{ lit: { used: true, tries: 1 } }],
    });
    const plain = await wearPlain();
    expect(Buffer.compare(folded.image.data, plain.image.data)).not.toBe(0);
    const middle = folded.image.width * 120 + 90;
    expect(isNear(folded.image, middle, red as Color, 70)).toBe(true);
    expect(asked[0]).toMatchObject({ pipeline: 'inpaint', strength: 0.45, width: 64 });
  });

  it('is shown the garment where it was trained to dress people', async () => {
    await lit((level) => level, 'CatVTONPipeline');
    expect(asked[0]).toMatchObject({ pipeline: 'try-on', garment: { channels: 4 } });
    expect(asked[0]?.guidance).toBeUndefined();
  });

  it('is shown the whole person, their pose and what it is, where it was trained to draw them anew', async () => {
    const { report } = await lit((level) => level, 'FashnTryOnPipeline');
    expect(report).toMatchObject({ garments: [{ lit: { used: true, tries: 1 } }], maxAbsDiffOutside: 0 });
    expect(asked[0]).toMatchObject({
      pipeline: 'dress',
      garment: { channels: 4 },
      extra: { garment_category: 'tops' },
    });
    const { image, pose, mask, prompt, guidance } = asked[0] ?? {};
    expect([mask, prompt, guidance]).toEqual([undefined, '', undefined]);
    // The network's own shape, and all of the person that the photo shows.
    if (!image || !pose) throw new Error('it is shown the person and their pose');
    const { width, height } = image;
    expect(width / height).toBeCloseTo(60 / 90, 2);
    expect(height).toBeGreaterThan(230);
    expect([pose.width, pose.height, pose.channels]).toEqual([width, height, 1]);
    // Beside the trunk, at the height of the forearms, the figure's limbs run down the middle of them.
    for (const [from, to] of [
      [0, 0.3],
      [0.7, 1],
    ] as const) {
      const row = Array.from({ length: width }, (_, x) => 148 * width + x).filter(
        (i) => pose.data[i] !== 0 && (i % width) / width >= from && (i % width) / width < to,
      );
      expect(isNear(image, row[row.length >> 1] ?? -1, skin as Color, 12)).toBe(true);
    }
  });

  it('keeps everything in place with a network of that kind itself, whatever it draws', async () => {
    const folder = fileURLToPath(new URL('../../../diffusion/fixtures/fashn', import.meta.url));
    const seen: number[] = [];
    const { image, report } = await wear(
      tee(0.7, 26),
      { paint: { checkpoint: 'tiny', steps: 2 } },
      {
        wiring: {
          findCheckpoint: () => Promise.resolve(folder),
          onProgress: ({ fraction }) => void seen.push(fraction),
        },
      },
    );
    const plain = await wearPlain();
    expect(report.maxAbsDiffOutside).toBe(0);
    // Random weights draw no cloth: the garment stays as it was laid on.
    expect(report.garments[0]?.lit).toEqual({ used: false, tries: 3 });
    expect(Buffer.compare(image.data, plain.image.data)).toBe(0);
    expect(seen.length).toBeGreaterThan(6);
  });

  it('is not believed where it shows something else', async () => {
    const wild = await lit((_, x, i) => (((x >> 4) + (i >> 12)) % 2 === 0 ? 255 : 2));
    const plain = await wearPlain();
    expect(wild.report).toMatchObject({
      renderer: 'warp',
      checkpoint: null,
      garments: [{ lit: { used: false, tries: 3 } }],
    });
    expect(new Set(asked.map(({ seed }) => seed)).size).toBe(3);
    expect(Buffer.compare(wild.image.data, plain.image.data)).toBe(0);
  });
});
