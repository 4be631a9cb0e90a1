import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Raster } from '@escena/core/raster';
import { describe, expect, it } from 'vitest';
import { type BatchReport, batchSession } from '../batching/batch-session.ts';
import { sessionRows } from '../denoisers/session-rows.ts';
import { type GenerateResult, generate } from '../generate.ts';
import { type GenerateRequest, parseGenerateCase } from '../generate-request.ts';
import { type Models, loadModels } from '../models/load-models.ts';
import { scale } from '../tensor.ts';

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
} & Readonly<Record<'image-to-image' | 'inpaint-blended' | 'inpaint-told' | 'try-on', Answer>>;

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
const image = draw(3, (x, y, c) => (x * 13 + y * 7 + c * 50) % 256);
const garment = draw(3, (x, y, c) => (x * 5 + y * 11 + c * 30) % 256);
const mask = draw(1, (x, y) => (y >= 4 && y < 12 && x >= 6 && x < 14 ? 255 : 0));

const { controls: _, ...extra } = parseGenerateCase({ pipeline: 'text-to-image' }).extra;
const change = (request: Partial<GenerateRequest>): GenerateRequest => ({
  pipeline: 'image-to-image',
  prompt: '',
  guidance: 1,
  seed,
  steps,
  image,
  extra,
  ...request,
});

function check({ latents, images: [picture] }: GenerateResult, answer: Answer): void {
  const far = answer.latents.map((value, i) => Math.abs(value - (latents.data[i] ?? NaN)));
  expect(Math.max(...far)).toBeLessThan(2e-5);
  const levels = answer.picture.map((value, i) => Math.abs(value - (picture?.data[i] ?? NaN)));
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
      check(await generate(models, change({ strength: 0.75 })), expected['image-to-image']);
    }));

  it('inpainting with a network that knows no masks', () =>
    withModels('plain', async (models) => {
      const request = change({ pipeline: 'inpaint', mask, strength: 0.75 });
      check(await generate(models, request), expected['inpaint-blended']);
    }));

  it('inpainting with a network that is told the mask', () =>
    withModels('inpaint', async (models) => {
      const request = change({ pipeline: 'inpaint', mask, strength: 1 });
      check(await generate(models, request), expected['inpaint-told']);
    }));

  it('try-on with a network that is told the mask', () =>
    withModels('inpaint', async (models) => {
      const request = change({ pipeline: 'try-on', mask, garment, guidance: 2.5 });
      const dressed = await generate(models, request);
      check(dressed, expected['try-on']);
      expect(dressed.latents.dims).toEqual([1, 4, size / 2, size / 2]);
      // Without guidance the garment is still seen.
      const wearing = async (worn: Raster) =>
        (await generate(models, { ...request, garment: worn, guidance: 1 })).latents;
      expect(await wearing(garment)).not.toEqual(await wearing(draw(3, () => 0)));
    }));

  it('gives the same again, and reports and previews every step', () =>
    withModels('plain', async (models) => {
      const seen: string[] = [];
      const previews: Promise<Raster>[] = [];
      const run = () =>
        generate(models, change({ strength: 1 }), {
          onStep: ({ step, steps: all, preview }) => {
            seen.push(`${step}/${all}`);
            previews.push(preview());
          },
        });
      const first = await run();
      expect(seen).toEqual(['1/4', '2/4', '3/4', '4/4']);
      expect((await Promise.all(previews)).map(({ width, height }) => [width, height])).toEqual(
        Array(4).fill([size / 2, size / 2]),
      );
      const again = await run();
      expect([again.images, again.latents]).toEqual([first.images, first.latents]);
    }));

  it('draws an image the same, however many are asked for', () =>
    withModels('plain', async (models) => {
      const two = await generate(models, change({ strength: 1, extra: { ...extra, num_images: 2 } }));
      const second = await generate(models, change({ strength: 1, seed: seed + 1 }));
      expect(two.images[1]).toEqual(second.images[0]);
      expect(two.report.seeds).toEqual([seed, seed + 1]);
    }));

  it('draws images together where their rows are run together, and ends them together', () =>
    withModels('plain', async (models) => {
      const request = change({ strength: 1, extra: { ...extra, num_images: 2 } });
      const alone = await generate(models, request);
      const order: number[] = [];
      const together = await generate(models, request, {
        runRows: sessionRows,
        onStep: ({ image: number }) => order.push(number),
      });
      expect([together.images, together.latents]).toEqual([alone.images, alone.latents]);
      expect(order).toEqual([0, 1, 0, 1, 0, 1, 0, 1]);
      let calls = 0;
      const failing = generate(models, request, {
        runRows: (denoiser) => async (rows) => {
          if (++calls === 3) throw new RangeError('broken');
          return sessionRows(denoiser)(rows);
        },
      });
      await expect(failing).rejects.toThrowError('broken');
      expect(calls).toBeLessThanOrEqual(4);
    }));

  it('draws the images of a request in shared calls, a seat each', () =>
    withModels('plain', async (models) => {
      const request = change({ strength: 1, extra: { ...extra, num_images: 3 } });
      const alone = await generate(models, request);
      const rows: number[] = [];
      const onBatch = (batch: BatchReport): void => void rows.push(batch.rows);
      const batcher = batchSession(await models.denoiser(), { maxRows: 8, windowMs: 5000, onBatch });
      const shared = await generate(models, request, { runRows: () => batcher.join().runRows });
      expect([shared.images, shared.latents]).toEqual([alone.images, alone.latents]);
      expect(rows).toEqual([3, 3, 3, 3]);
    }));

  it('stops before the next network call', () =>
    withModels('plain', async (models) => {
      const stop = new AbortController();
      const run = generate(models, change({ strength: 1 }), {
        signal: stop.signal,
        onStep: ({ step }) => {
          if (step === 2) stop.abort();
          expect(step).toBeLessThanOrEqual(2);
        },
      });
      await expect(run).rejects.toThrowError(expect.objectContaining({ code: 'job.cancelled' }));
    }));
});

describe('what a request is refused for', () => {
  const refused = (input: string, detail: RegExp) =>
    expect.objectContaining({ code: 'input.invalid', input, detail: expect.stringMatching(detail) });

  it.each<[string, Partial<GenerateRequest>, string, RegExp]>([
    ['a side that the encoder cannot halve', { width: 15 }, 'width', /multiple of 2/],
    ['a strength that leaves no step', { strength: 0.1 }, 'strength', /no step/],
    ['a picture that nobody looks at', { pipeline: 'text-to-image' }, 'image', /does not look/],
    ['a picture that is missing', { image: undefined }, 'image', /needs it/],
    ['a try-on without a garment', { pipeline: 'try-on', mask }, 'garment', /needs it/],
    [
      'a mask of another size',
      { pipeline: 'inpaint', mask: { ...mask, width: 8, height: 32 } },
      'mask',
      /8×32/,
    ],
    ['a raster that is not full', { image: { ...image, height: 17 } }, 'image', /do not fill/],
    [
      'a crop to nothing',
      { pipeline: 'inpaint', mask: draw(1, () => 0), extra: { ...extra, padding_mask_crop: 2 } },
      'mask',
      /black/,
    ],
    [
      'ControlNets without a picture',
      { pipeline: 'controlnet', image: undefined },
      'extra.controls',
      /at least one/,
    ],
  ])('%s', (_, request, input, detail) =>
    withModels('plain', async (models) => {
      await expect(generate(models, change(request))).rejects.toThrowError(refused(input, detail));
    }),
  );

  it('answers that are no numbers, naming graph and step', () =>
    withModels('plain', async (models) => {
      const run = generate(models, change({ strength: 1 }), {
        runRows: (denoiser) => async (rows) => {
          const answers = await sessionRows(denoiser)(rows);
          return (rows[0]?.timestep ?? 0) < 700 ? answers.map((answer) => scale(answer, NaN)) : answers;
        },
      });
      await expect(run).rejects.toThrowError(
        expect.objectContaining({
          code: 'model.invalid',
          file: expect.stringMatching(/unet.model\.onnx/),
          detail: expect.stringMatching(/step 2 /),
        }),
      );
    }));

  it('a try-on with a network that was not trained for it', () =>
    withModels('plain', async (models) => {
      const run = generate(models, change({ pipeline: 'try-on', mask, garment }));
      await expect(run).rejects.toThrowError(
        expect.objectContaining({
          code: 'model.unsupported',
          detail: expect.stringMatching(/told no mask/),
        }),
      );
    }));

  it('a checkpoint whose input nobody brings', () =>
    withModels('inpaint', async (models) => {
      const run = generate(models, change({ strength: 1 }));
      await expect(run).rejects.toThrowError(
        expect.objectContaining({
          code: 'model.invalid',
          detail: expect.stringMatching(/9 channels.*brings 4/),
        }),
      );
    }));
});
