import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Raster } from '@escena/core/raster';
import { describe, expect, it } from 'vitest';
import { type Models, loadModels } from '../models/load-models.ts';
import { imageToImage } from './image-to-image.ts';
import { inpaint } from './inpaint.ts';
import type { PipelineResult } from './pipeline.ts';

// Made by models/recipes/tiny/make.py: tiny networks with fixed weights, and the same loops written in torch.
const fixtures = fileURLToPath(new URL('../../fixtures/', import.meta.url));
interface Answer {
  readonly latents: number[];
  readonly picture: number[];
}
const expected = JSON.parse(readFileSync(`${fixtures}expected.json`, 'utf8')) as {
  readonly seed: number;
  readonly steps: number;
  readonly size: number;
} & Readonly<Record<'image-to-image' | 'inpaint-blended' | 'inpaint-told', Answer>>;

const { seed, steps, size } = expected;
const draw = (channels: 1 | 3, value: (x: number, y: number, c: number) => number): Raster => ({
  width: size,
  height: size,
  channels,
  data: Uint8Array.from({ length: size * size * channels }, (_, i) => {
    const p = Math.floor(i / channels);
    return value(p % size, Math.floor(p / size), i % channels);
  }),
});
const picture = draw(3, (x, y, c) => (x * 13 + y * 7 + c * 50) % 256);
const mask = draw(1, (x, y) => (y >= 4 && y < 12 && x >= 6 && x < 14 ? 255 : 0));

function check(result: PipelineResult, answer: Answer): void {
  const far = answer.latents.map((value, i) => Math.abs(value - (result.latents.data[i] ?? NaN)));
  expect(Math.max(...far)).toBeLessThan(2e-5);
  const levels = answer.picture.map((value, i) => Math.abs(value - (result.picture.data[i] ?? NaN)));
  expect(Math.max(...levels)).toBeLessThanOrEqual(1);
  expect(levels.filter((level) => level > 0).length).toBeLessThanOrEqual(2);
}

const withModels = async (
  name: 'plain' | 'inpaint',
  use: (models: Models) => Promise<void>,
): Promise<void> => {
  await using models = await loadModels(`${fixtures}${name}`, { threads: 1 });
  await use(models);
};

describe('pipelines on tiny checkpoints, against torch', () => {
  it('image-to-image', () =>
    withModels('plain', async (models) => {
      const input = { picture, strength: 0.75 };
      check(await imageToImage.run(models, input, { seed, steps }), expected['image-to-image']);
    }));

  it('inpainting with a network that knows no masks', () =>
    withModels('plain', async (models) => {
      const input = { picture, mask, strength: 0.75 };
      check(await inpaint.run(models, input, { seed, steps }), expected['inpaint-blended']);
    }));

  it('inpainting with a network that is told the mask', () =>
    withModels('inpaint', async (models) => {
      const input = { picture, mask, strength: 1 };
      check(await inpaint.run(models, input, { seed, steps }), expected['inpaint-told']);
    }));

  it('gives the same bytes again and reports every step', () =>
    withModels('plain', async (models) => {
      const seen: string[] = [];
      const run = () =>
        imageToImage.run(
          models,
          { picture, strength: 1 },
          { seed, steps, onStep: ({ step, steps: all }) => seen.push(`${step}/${all}`) },
        );
      const first = await run();
      expect(seen).toEqual(['1/4', '2/4', '3/4', '4/4']);
      expect(await run()).toEqual(first);
    }));
});

describe('what a pipeline refuses', () => {
  const refused = (code: string, detail: RegExp) =>
    expect.objectContaining({ code, detail: expect.stringMatching(detail) });

  it.each([
    [
      'a side that the encoder cannot halve',
      { ...picture, width: 15, data: picture.data.subarray(48) },
      0.5,
      /multiple of 2/,
    ],
    ['a strength that leaves no step', picture, 0.1, /no step/],
    ['a strength beyond 1', picture, 1.5, /strength/],
  ])('%s', (_, wrong, strength, detail) =>
    withModels('plain', async (models) => {
      const run = imageToImage.run(models, { picture: wrong, strength }, { seed, steps });
      await expect(run).rejects.toThrowError(refused('input.invalid', detail));
    }),
  );

  it('a checkpoint whose input nobody brings', () =>
    withModels('inpaint', async (models) => {
      const run = imageToImage.run(models, { picture, strength: 1 }, { seed, steps });
      await expect(run).rejects.toThrowError(refused('model.invalid', /9 channels.*brings 4/));
    }));
});
