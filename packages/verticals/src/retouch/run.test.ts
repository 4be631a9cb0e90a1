import { createRaster, type Raster } from '@escena/core/raster';
import type { DecodedImage } from '@escena/imaging/decode-image';
import { encodePng } from '@escena/imaging/encode-image';
import { measureOutside } from '@escena/imaging/measure-outside';
import { describe, expect, it } from 'vitest';
import type { RunContext } from '../run.ts';
import type { Checkpoint } from '../studio/checkpoint.ts';
import { retouchInput } from './contract.ts';
import { runRetouch } from './run.ts';

const [width, height] = [96, 64];

/** A wall in stripes, no floor to be seen. */
function wall(): Raster {
  const photo = createRaster(width, height, 3);
  for (let i = 0; i < width * height; i++) photo.data.fill((i % width) % 8 < 4 ? 200 : 120, 3 * i, 3 * i + 3);
  return photo;
}

const photo: DecodedImage = { raster: wall(), format: 'png' } as unknown as DecodedImage;

async function masked(share: number): Promise<RunContext['pictures']> {
  const mask = createRaster(width, height, 1);
  for (let y = 24; y < 24 + 16 * share; y++) mask.data.fill(255, y * width + 40, y * width + 56);
  const png = await encodePng(mask);
  return new Map([['mask', () => Promise.resolve(png)]]);
}

const context = (more: Partial<RunContext>): RunContext => ({
  threads: 1,
  modelsDir: '',
  findCheckpoint: () => Promise.reject(new Error('no checkpoint is asked for')),
  ...more,
});

const input = retouchInput.parse({ edit: { kind: 'declutter', remove: { maskId: 'mask' } } });

it('takes away what is marked and changes no other pixel', async () => {
  const stages: string[] = [];
  const run = runRetouch(
    photo,
    input,
    context({ pictures: await masked(1), onProgress: ({ stage }) => stages.push(stage) }),
  );
  for await (const { image, mask, report } of run) {
    expect(report).toMatchObject({ tool: 'retouch', maxAbsDiffOutside: 0, fills: ['beside'] });
    expect(report.structure.score).toBeGreaterThan(0.99);
    expect(measureOutside(photo.raster, image, mask)).toBe(0);
    expect(mask.data[32 * width + 48]).toBe(255);
    expect(mask.data[0]).toBe(0);
  }
  expect(new Set(stages)).toEqual(new Set(['understand', 'cutOut', 'render', 'composite']));
});

it('says so when nothing is marked, or nothing stands there', async () => {
  const empty = runRetouch(photo, input, context({ pictures: await masked(0) }));
  await expect(empty.next()).rejects.toMatchObject({ code: 'retouch.nothing_marked' });
  const all = runRetouch(photo, retouchInput.parse({ edit: { kind: 'declutter' } }), context({}));
  await expect(all.next()).rejects.toMatchObject({ code: 'retouch.nothing_stands' });
});

it('hears a cancellation', async () => {
  const run = runRetouch(photo, input, context({ pictures: await masked(1), signal: AbortSignal.abort() }));
  await expect(run.next()).rejects.toMatchObject({ code: 'job.cancelled' });
});

describe('with a checkpoint that paints over', () => {
  const painting = retouchInput.parse({
    edit: {
      kind: 'declutter',
      remove: { maskId: 'mask' },
      paint: { checkpoint: 'tiny', width: 64, height: 64 },
    },
  });
  /** Draws what it is shown, changed. */
  const checkpoint = (change: (value: number, k: number, seed: number) => number): Checkpoint => ({
    facts: {
      name: 'tiny',
      revision: null,
      sha256: 'f'.repeat(64),
      className: 'StableDiffusionPipeline',
      schedulerConfig: {},
    } as unknown as Checkpoint['facts'],
    draw: ({ image, seed }) => {
      if (!image) throw new Error('it is shown the filled room');
      const data = image.data.map((value, k) => change(value, k, seed));
      return Promise.resolve({ images: [{ ...image, data }], report: {} as never });
    },
    [Symbol.asyncDispose]: () => Promise.resolve(),
  });
  const run = async (change: Parameters<typeof checkpoint>[0]) =>
    runRetouch(
      photo,
      painting,
      context({
        pictures: await masked(1),
        findCheckpoint: () => Promise.resolve('/tiny'),
        openCheckpoint: () => Promise.resolve(checkpoint(change)),
      }),
    ).next();

  it('takes what keeps to the filled room, and only inside the mask', async () => {
    const { value } = await run((level, k) => level + (k % 2));
    if (!value) throw new Error('no picture');
    expect(value.report).toMatchObject({
      renderer: 'tiny',
      maxAbsDiffOutside: 0,
      painted: { used: true, tries: 1 },
    });
    expect(measureOutside(photo.raster, value.image, value.mask)).toBe(0);
  });

  it('throws away what it invents, after other seeds were tried, and the fill stands', async () => {
    const seeds = new Set<number>();
    const { value } = await run((level, k, seed) => {
      seeds.add(seed);
      return k % 96 < 48 ? 255 - level : 10;
    });
    expect(seeds.size).toBe(3);
    const plain = retouchInput.parse({ edit: { ...painting.edit, paint: undefined } });
    const filled = await runRetouch(photo, plain, context({ pictures: await masked(1) })).next();
    expect(value?.image).toEqual(filled.value?.image);
    expect(value?.report).toMatchObject({
      renderer: 'surfaces',
      checkpoint: null,
      painted: { used: false, tries: 3 },
      maxAbsDiffOutside: 0,
    });
  });
});
