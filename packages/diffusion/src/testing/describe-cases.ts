/** Reference cases (`cases.json` and its folders) through `generate`: one test a case, one load a checkpoint. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Raster } from '@escena/core/raster';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { generate } from '../generate.ts';
import { type GenerateCase, parseGenerateCase } from '../generate-request.ts';
import { toRequest } from '../to-request.ts';
import { type Models, loadModels } from '../models/load-models.ts';
import { readFloats } from './golden.ts';
import { readPng } from './read-png.ts';

interface Expected {
  readonly png: readonly string[];
  readonly latents: { readonly file: string; readonly shape: readonly number[] };
  readonly latentsOrt: { readonly file: string };
  readonly timesteps: readonly number[];
  readonly tolerance: {
    readonly latentsMaxAbs: number;
    readonly latentsOrtMaxAbs: number;
    readonly pixelMaxDiff: number;
    readonly pixelShareDifferent: number;
    readonly illConditioned: boolean;
  };
}

/** @param folder with `cases.json`; paths in it are relative to it */
export function describeCases(title: string, folder: string): void {
  const file = join(folder, 'cases.json');
  if (!existsSync(file)) {
    it.skip(`${title}: no ${file}`);
    return;
  }
  const { cases } = JSON.parse(readFileSync(file, 'utf8')) as { readonly cases: readonly unknown[] };
  const byModel = new Map<string, GenerateCase[]>();
  for (const json of cases) {
    const parsed = parseGenerateCase(json);
    const model = parsed.modelDir ?? '';
    byModel.set(model, [...(byModel.get(model) ?? []), parsed]);
  }
  describe(title, () => {
    for (const [model, own] of byModel) {
      describe(model, () => {
        let models: Models;
        beforeAll(async () => {
          models = await loadModels(join(folder, model), { threads: 1 });
        });
        afterAll(() => models[Symbol.asyncDispose]());
        it.each(own.map((entry) => [entry.id ?? '', entry] as const))('%s', (_, entry) =>
          check(models, entry, folder),
        );
      });
    }
  });
}

async function check(models: Models, entry: GenerateCase, folder: string): Promise<void> {
  const expected = entry.expected as Expected;
  const { tolerance } = expected;
  const request = await toRequest(entry, async (path) => readPng(join(folder, path)));
  const { images, latents, report } = await generate(models, request);
  expect(latents.dims).toEqual(expected.latents.shape);
  // The reference lists the whole schedule, also where strength leaves its beginning out.
  const walked = expected.timesteps.slice(-report.timesteps.length);
  expect(farthest(report.timesteps, walked), 'timesteps').toBeLessThanOrEqual(1e-3);
  const far = (path: string): number => farthest(latents.data, readFloats(join(folder, path)));
  expect(far(expected.latentsOrt.file), 'latents against onnxruntime').toBeLessThanOrEqual(
    tolerance.latentsOrtMaxAbs,
  );
  if (!tolerance.illConditioned)
    expect(far(expected.latents.file), 'latents against torch').toBeLessThanOrEqual(tolerance.latentsMaxAbs);
  expect(images).toHaveLength(expected.png.length);
  expected.png.forEach((path, i) => checkPixels(images[i], readPng(join(folder, path)), tolerance));
}

function checkPixels(
  drawn: Raster | undefined,
  wanted: Raster,
  { pixelMaxDiff, pixelShareDifferent }: Expected['tolerance'],
): void {
  expect([drawn?.width, drawn?.height]).toEqual([wanted.width, wanted.height]);
  const differences = Float32Array.from(wanted.data, (value, i) => Math.abs(value - (drawn?.data[i] ?? NaN)));
  expect(Math.max(...differences), 'levels').toBeLessThanOrEqual(pixelMaxDiff);
  const share = differences.filter((difference) => difference > 0).length / differences.length;
  expect(share, 'share of values that differ').toBeLessThanOrEqual(pixelShareDifferent);
}

/** Infinite where the lengths differ. */
function farthest(values: ArrayLike<number>, wanted: ArrayLike<number>): number {
  if (values.length !== wanted.length) return Infinity;
  let most = 0;
  for (let i = 0; i < wanted.length; i++) {
    const distance = Math.abs((values[i] as number) - (wanted[i] as number));
    if (!(distance <= most)) most = distance;
  }
  return most;
}
