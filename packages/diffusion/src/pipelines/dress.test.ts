import { readFileSync } from 'node:fs';
import { cp, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { createRaster, type Raster } from '@escena/core/raster';
import { expect, it } from 'vitest';
import { sessionRows } from '../denoisers/session-rows.ts';
import { describeDrawing } from '../describe-drawing.ts';
import { describeFolder } from '../describe-folder.ts';
import { type GenerateOptions, generate } from '../generate.ts';
import { garmentCategories, type GenerateRequest, parseGenerateCase } from '../generate-request.ts';
import { openBytes } from '../graph/bytes.ts';
import { fuseAttention } from '../graph/passes/fuse-attention.ts';
import { prepareModel } from '../graph/prepare/prepare-model.ts';
import { readGraph } from '../graph/read-graph.ts';
import { type Models, loadModels } from '../models/load-models.ts';
import { measureModel } from '../measure-model.ts';
import type { Tensor } from '../tensor.ts';

// Made by models/recipes/fashn/make.py: FASHN VTON 1.5's own code over random weights, and its walk step by step.
const folder = fileURLToPath(new URL('../../fixtures/fashn', import.meta.url));
const expected = JSON.parse(readFileSync(`${folder}/expected.json`, 'utf8')) as {
  readonly seed: number;
  readonly steps: number;
  readonly guidance: number;
  readonly width: number;
  readonly height: number;
  readonly category: number;
  readonly times: readonly number[];
  /** [steps][3 · h · w] */
  readonly walk: readonly (readonly number[])[];
};
const { seed, steps, guidance, width, height } = expected;

type Level = (x: number, y: number, c: number) => number;
const draw = (channels: 1 | 3, level: Level, size: { width: number; height: number } = { width, height }) => {
  const raster = createRaster(size.width, size.height, channels);
  raster.data.forEach((_, i) => {
    const pixel = Math.floor(i / channels);
    raster.data[i] = level(pixel % size.width, Math.floor(pixel / size.width), i % channels) % 256;
  });
  return raster;
};
const person = draw(3, (x, y, c) => x * 13 + y * 7 + c * 50);
const pose = draw(1, (x, y) => x * 3 + y * 17);
const garment = draw(3, (x, y, c) => x * 5 + y * 11 + c * 30);
const { controls: _, ...extra } = parseGenerateCase({ pipeline: 'dress' }).extra;
const request = (change: Partial<GenerateRequest> = {}): GenerateRequest => ({
  pipeline: 'dress',
  prompt: '',
  seed,
  steps,
  image: person,
  garment,
  pose,
  ...change,
  extra: { ...extra, garment_category: garmentCategories[expected.category - 1], ...change.extra },
});
const withModels = async (use: (models: Models) => Promise<void>): Promise<void> => {
  await using models = await loadModels(folder, { threads: 1 });
  await use(models);
};
const dressed = (models: Models, change?: Partial<GenerateRequest>, options?: GenerateOptions) =>
  generate(models, request(change), options);

it('walks step by step as the authors’ own code does', () =>
  withModels(async (models) => {
    const seen: Tensor[] = [];
    const rows: number[] = [];
    const { latents, images, report } = await dressed(
      models,
      {},
      {
        runRows: (denoiser) => (asked) => {
          if (asked[0]) seen.push(asked[0].sample);
          rows.push(asked.length);
          return sessionRows(denoiser)(asked);
        },
      },
    );
    // What a call is shown is what the step before it left.
    const walk = [...seen.slice(1), latents];
    expect(walk).toHaveLength(steps);
    expected.walk.forEach((values, step) => {
      const far = values.map((value, i) => Math.abs(value - (walk[step]?.data[i] ?? NaN)));
      expect(Math.max(...far)).toBeLessThan(2e-5);
    });
    // No guidance at the last step, and that is asked for once.
    expect(rows).toEqual([2, 2, 2, 1]);
    report.timesteps.forEach((timestep, step) =>
      expect(1 - timestep / 1000).toBeCloseTo(expected.times[step] ?? NaN, 6),
    );
    expect(report).toMatchObject({ family: 'fashn', pipeline: 'dress', width, height, guidance });
    const levels = (expected.walk.at(-1) ?? []).map(
      (value) => 127.5 * (Math.min(Math.max(value, -1), 1) + 1),
    );
    const plane = width * height;
    images[0]?.data.forEach((level, i) =>
      expect(Math.abs(level - (levels[(i % 3) * plane + Math.floor(i / 3)] ?? NaN))).toBeLessThan(0.51),
    );
  }));

it('looks at everything that it is shown', () =>
  withModels(async (models) => {
    const plain = await dressed(models);
    const changes: Partial<GenerateRequest>[] = [
      { pose: undefined },
      { garmentPose: pose },
      { mask: draw(1, (x) => (x < 8 ? 255 : 0)) },
      { garment: person },
      { extra: { ...extra, garment_category: 'tops' } },
      { guidance: 1 },
    ];
    for (const change of changes)
      expect((await dressed(models, change)).latents, Object.keys(change).join()).not.toEqual(plain.latents);
  }));

it('gives a picture of the person’s shape, whatever lies around it in the network', () =>
  withModels(async (models) => {
    const wide = draw(3, (x, y, c) => x * 3 + y * 5 + c * 40, { width: 64, height: 48 });
    const { images } = await dressed(models, { image: wide, pose: undefined });
    expect(images.map((image) => [image.width, image.height])).toEqual([[16, 12]]);
  }));

it('reports and previews its steps, and stops between two', () =>
  withModels(async (models) => {
    const stop = new AbortController();
    const previews: Promise<Raster>[] = [];
    const run = dressed(
      models,
      {},
      {
        signal: stop.signal,
        onStep: ({ step, preview }) => {
          previews.push(preview());
          if (step === 2) stop.abort();
        },
      },
    );
    await expect(run).rejects.toMatchObject({ code: 'job.cancelled' });
    expect((await Promise.all(previews)).map((one) => [one.width, one.height])).toEqual([
      [width, height],
      [width, height],
    ]);
  }));

it('says what it cannot do', () =>
  withModels(async (models) => {
    const refused: [Partial<GenerateRequest>, string][] = [
      [{ garment: undefined }, 'garment'],
      [{ extra: { ...extra, garment_category: undefined } }, 'extra.garment_category'],
      [{ pose: createRaster(8, 8, 1) }, 'pose'],
      [{ pipeline: 'text-to-image', image: undefined, garment: undefined, pose: undefined }, 'pipeline'],
      [{ width: 32 }, 'width'],
      [{ extra: { ...extra, garment_category: 'tops', padding_mask_crop: 8 } }, 'extra.padding_mask_crop'],
    ];
    for (const [change, input] of refused)
      await expect(dressed(models, change)).rejects.toMatchObject({ code: 'input.invalid', input });
  }));

it('is readied for this machine with all of its attention fused, and draws the same', async () => {
  const bytes = openBytes(join(folder, 'transformer/model.onnx'));
  const fused = fuseAttention(readGraph(bytes)).nodes;
  bytes[Symbol.dispose]();
  expect(fused.filter(({ operator }) => operator === 'MultiHeadAttention')).toHaveLength(3);
  const copy = await mkdtemp(join(tmpdir(), 'dress-'));
  try {
    await cp(folder, copy, { recursive: true });
    const [made] = (await prepareModel(copy, { threads: 1 })).values();
    expect(made).toMatchObject({ accepted: true });
    await using models = await loadModels(copy, { threads: 1 });
    const { latents } = await dressed(models);
    const far = (expected.walk.at(-1) ?? []).map((value, i) => Math.abs(value - (latents.data[i] ?? NaN)));
    expect(Math.max(...far)).toBeLessThan(5e-5);
  } finally {
    await rm(copy, { recursive: true });
  }
});

it('is known by its folder, and its speed can be measured', async () => {
  const licence = { spdx: 'Apache-2.0', url: 'https://example.org/licence', commercial: true };
  const word = { name: 'tiny', title: 'Tiny', licence, memoryBytes: 1 };
  expect(await describeFolder(folder, word)).toMatchObject({
    family: 'fashn',
    pipelines: ['dress'],
    parts: ['transformer'],
  });
  await withModels(async (models) => {
    expect(describeDrawing(models)).toMatchObject({ width, height, fixed: true, steps: 30, guidance: 1.5 });
    const speed = await measureModel(models, { pipelines: ['dress'], guidance: 1.5 });
    expect(speed).toMatchObject({ at512: undefined, atNative: { stepMs: expect.any(Number) } });
  });
});
