import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { fileURLToPath } from 'node:url';
import { TorchGenerator } from '../rng/torch-generator.ts';
import { type Models, loadModels } from '../models/load-models.ts';
import { keepTrusted } from './keep-trusted.ts';
import { type LightBuffers, fillUncovered } from './light-planes.ts';
import { renderLight } from './render-light.ts';
import { layTiles, tileWeight } from './tiles.ts';

/** A lit ball on nothing, with the noise that few paths leave. */
function ball(width: number, height: number, radius: number, gain = 1): LightBuffers {
  const pixels = width * height;
  const [light, filteredLight, normal] = [3, 3, 3].map((channels) => new Float32Array(pixels * channels)) as [
    Float32Array,
    Float32Array,
    Float32Array,
  ];
  const [depth, coverage] = [new Float32Array(pixels), new Float32Array(pixels)];
  const noise = new TorchGenerator(1).randn([pixels]).data;
  for (let p = 0; p < pixels; p++) {
    const x = ((p % width) - width / 2) / radius;
    const y = (Math.floor(p / width) - height / 2) / radius;
    const square = x * x + y * y;
    if (square >= 1) continue;
    const z = Math.sqrt(1 - square);
    coverage[p] = 1;
    depth[p] = 4 - 0.3 * z;
    normal.set([x, -y, z], p * 3);
    for (let c = 0; c < 3; c++) {
      const clean = gain * (0.6 + 0.4 * z);
      light[p * 3 + c] = clean * Math.max(0, 1 + 0.5 * (noise[p] ?? 0));
      filteredLight[p * 3 + c] = clean * (1 + 0.05 * Math.sin(p / 7));
    }
  }
  return { width, height, light, filteredLight, normal, depth, coverage, samples: 8 };
}

describe('renderLight with the shipped checkpoint', () => {
  let models: Models;
  beforeAll(async () => {
    const folder = fileURLToPath(new URL('../../../../models/lighting', import.meta.url));
    models = await loadModels(folder, { threads: 1 });
  });
  afterAll(() => models[Symbol.asyncDispose]());

  it('gives the same bytes again, others for another seed', async () => {
    const buffers = ball(100, 100, 45);
    const first = await renderLight(models, buffers, { seed: 5 });
    expect(await renderLight(models, buffers, { seed: 5 })).toEqual(first);
    expect(await renderLight(models, buffers, { seed: 6 })).not.toEqual(first);
  });

  it('leaves what nothing covers, keeps the light near the guide, and scales with exposure', async () => {
    const buffers = ball(100, 90, 40);
    const light = await renderLight(models, buffers, { seed: 1 });
    const brighter = await renderLight(models, ball(100, 90, 40, 8), { seed: 1 });
    const guide = buffers.filteredLight;
    const lit = [...light.keys()].filter((i) => guide[i] !== 0);
    const largest = (of: (i: number) => number): number => lit.reduce((most, i) => Math.max(most, of(i)), 0);
    expect(light.filter((_, i) => guide[i] === 0).some((value) => value !== 0)).toBe(false);
    expect(largest((i) => Math.abs(Math.log2((light[i] ?? 0) / (guide[i] ?? 0))))).toBeLessThanOrEqual(
      1.0001,
    );
    expect(largest((i) => Math.abs((brighter[i] ?? 0) / (8 * (light[i] ?? 0)) - 1))).toBeLessThanOrEqual(
      1e-3,
    );
  });

  it('reports every network call and stops when told to', async () => {
    const buffers = ball(600, 300, 140);
    const controller = new AbortController();
    const steps: string[] = [];
    const run = renderLight(models, buffers, {
      seed: 1,
      signal: controller.signal,
      onStep: (step, total) => {
        steps.push(`${step}/${total}`);
        controller.abort();
      },
    });
    await expect(run).rejects.toThrowError(expect.objectContaining({ code: 'job.cancelled' }));
    expect(steps).toEqual([expect.stringMatching(/^1\//)]);
  });

  it('answers with the guide where nothing stands', async () => {
    const empty = ball(64, 64, 0);
    expect(await renderLight(models, empty, { seed: 1 })).toEqual(empty.filteredLight);
  });
});

it('keeps the guide where the model would relight a neighbourhood, and bounds single pixels', () => {
  const [width, height] = [128, 64];
  const change = new Float32Array(3 * width * height).map((_, i) => (i % width < 64 ? 0.9 : (i % 2) * 2 - 1));
  change[100] = 5;
  const kept = keepTrusted(
    { dims: [1, 3, height, width], data: change },
    new Float32Array(width * height).fill(1),
  );
  expect(kept.data[8]).toBe(0);
  expect(kept.data[width - 2]).toBeCloseTo(-1, 5);
  expect(kept.data[100]).toBeLessThanOrEqual(2);
});

it('fills uncovered pixels from what is around them', () => {
  const values = Float32Array.from({ length: 64 }, (_, i) => (i % 8 < 2 ? 3 : -99));
  const coverage = values.map((value) => (value === 3 ? 1 : 0));
  fillUncovered(values, coverage, 8, 8);
  for (const value of values) expect(value).toBeCloseTo(3, 5);
});

it('lays tiles that cover everything and never weigh nothing', () => {
  const tiles = layTiles(1600, 1088, 256, 64);
  const seen = new Set(tiles.map(({ left, top }) => `${left},${top}`));
  expect(seen.size).toBe(tiles.length);
  for (const x of [0, 255, 800, 1599])
    expect(tiles.some(({ left }) => left <= x && x < left + 256)).toBe(true);
  expect(Math.max(...tiles.map(({ left }) => left))).toBe(1344);
  expect(tileWeight(0, 256, 64)).toBeGreaterThan(0);
  expect(tileWeight(128, 256, 64)).toBe(1);
});
