import { join } from 'node:path';
import { createRaster } from '@escena/core/raster';
import { describe, expect, it } from 'vitest';
import { type Models, loadModels } from '../models/load-models.ts';
import { TorchGenerator } from '../rng/torch-generator.ts';
import { planSampling } from '../schedulers/plan-sampling.ts';
import { parseSchedulerConfig } from '../schedulers/scheduler-config.ts';
import { ownGoldenFolder } from '../testing/golden.ts';
import { tinyModels, tinyPicture } from '../testing/tiny-checkpoint.ts';
import { type Explained, type ExplainOptions, explainPicture } from './explain-picture.ts';
import { noisedAt } from './noised-at.ts';
import { psnr } from './psnr.ts';

const photo = tinyPicture(3, (x, y, c) => (x * 13 + y * 7 + c * 50) % 256);
const usual = { width: 16, height: 16, steps: 10, levels: 4, seed: 3 };

async function explain(models: Models, options: Partial<ExplainOptions> = {}): Promise<Explained[]> {
  const seen: Explained[] = [];
  for await (const one of explainPicture(models, photo, { ...usual, ...options })) seen.push(one);
  return seen;
}

it('psnr is by its definition', () => {
  const [black, grey] = [createRaster(4, 4, 3), createRaster(4, 4, 3)];
  expect(psnr(black, grey)).toBe(Infinity);
  grey.data.fill(51);
  expect(psnr(black, grey)).toBeCloseTo(20 * Math.log10(5), 9);
  grey.data.fill(0);
  grey.data[0] = 255;
  expect(psnr(black, grey)).toBeCloseTo(10 * Math.log10(48), 9);
  expect(() => psnr(black, createRaster(4, 5, 3))).toThrow(RangeError);
});

describe('noisedAt', () => {
  const clean = new TorchGenerator(1).randn([1, 4, 16, 16]);
  const noise = new TorchGenerator(2).randn([1, 4, 16, 16]);

  it.each(['DDIMScheduler', 'EulerDiscreteScheduler', 'FlowMatchEulerDiscreteScheduler'])(
    '%s: from noise to the picture, each weighed as the schedule says',
    (name) => {
      const plan = planSampling(parseSchedulerConfig({ _class_name: name }, 'scheduler_config.json'), {
        steps: 8,
      });
      const calls = plan.timesteps.length;
      const levels = Array.from({ length: calls + 1 }, (_, call) => noisedAt(plan, call, clean, noise));
      levels.forEach(({ signal, noise: share, latents }, call) => {
        expect(Math.hypot(signal, share)).toBeCloseTo(1, 6);
        if (call > 0) expect(signal).toBeGreaterThan(levels[call - 1]?.signal ?? 1);
        // Both are of unit variance: so is what the network reads, but on a flow, which mixes linearly.
        const length = Math.hypot(...latents.data) / 32;
        if (!name.startsWith('Flow')) expect(length).toBeCloseTo(1, 0);
      });
      expect(levels[0]?.timestep).toBe(plan.timesteps[0]);
      expect(levels[calls]?.timestep).toBeUndefined();
      levels[calls]?.latents.data.forEach((value, i) =>
        expect(Math.abs(value - (clean.data[i] ?? NaN))).toBeLessThan(0.1),
      );
    },
  );
});

describe('explainPicture', () => {
  it('shows latents, what they keep, and the way into noise', async () => {
    await using models = await tinyModels();
    const seen = await explain(models);
    expect(seen.map(({ kind }) => kind)).toEqual([
      'original',
      'latents',
      'reconstruction',
      ...Array(4).fill('noised'),
    ]);
    const [original, latents, reconstruction, ...noised] = seen;
    expect(original?.picture).toEqual(photo);
    expect(latents).toMatchObject({ picture: { width: 8, height: 8 }, values: 256, samples: 768 });
    expect(reconstruction).toMatchObject({
      kind: 'reconstruction',
      psnr: psnr(photo, reconstruction?.picture ?? photo),
    });
    const parts = noised.flatMap((one) => (one.kind === 'noised' ? [one] : []));
    expect(parts.map(({ noise }) => noise)).toEqual(
      parts.map(({ noise }) => noise).toSorted((a, b) => a - b),
    );
    expect(parts.map(({ timestep }) => timestep)).toEqual(
      parts.map(({ timestep }) => timestep).toSorted((a, b) => a - b),
    );
    expect(await explain(models)).toEqual(seen);
  });

  it.each(['sd', 'sdxl', 'sd3', 'flux'])('%s', async (name) => {
    await using models = await loadModels(join(ownGoldenFolder, 'models', name), { threads: 1 });
    const seen = await explain(models, { width: 64, height: 64, levels: 100 });
    expect(seen.length).toBe(3 + (name === 'sd' ? 11 : 10));
  });

  it('stops between two pictures', async () => {
    await using models = await tinyModels();
    const stop = new AbortController();
    const run = async (): Promise<void> => {
      for await (const { kind } of explainPicture(models, photo, { ...usual, signal: stop.signal }))
        if (kind === 'reconstruction') stop.abort();
    };
    await expect(run()).rejects.toMatchObject({ code: 'job.cancelled' });
    await expect(explain(models, { width: 15 })).rejects.toMatchObject({
      code: 'input.invalid',
      input: 'width',
    });
  });
});
