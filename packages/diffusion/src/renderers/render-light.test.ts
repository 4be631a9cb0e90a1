import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { fileURLToPath } from 'node:url';
import { TorchGenerator } from '../rng/torch-generator.ts';
import { type Models, loadModels } from '../models/load-models.ts';
import { layBands } from './bands.ts';
import { type LightBuffers, lightCandidates } from './light-buffers.ts';
import { renderLight } from './render-light.ts';

/** A lit ball on nothing, with the noise that few paths leave, and a filter that leaves a third of it. */
function ball(width: number, height: number, radius: number, gain = 1): LightBuffers {
  const pixels = width * height;
  const floats = (channels: number): Float32Array => new Float32Array(pixels * channels);
  const [light, normal, depth, coverage] = [floats(3), floats(3), floats(1), floats(1)];
  const lightScales = [floats(3), floats(3), floats(3)];
  const noise = new TorchGenerator(1).randn([pixels]).data;
  for (let p = 0; p < pixels; p++) {
    const x = ((p % width) - width / 2) / radius;
    const y = (Math.floor(p / width) - height / 2) / radius;
    const square = x * x + y * y;
    if (!(square < 1)) continue;
    const z = Math.sqrt(1 - square);
    coverage[p] = 1;
    depth[p] = 4 - 0.3 * z;
    normal.set([x, -y, z], p * 3);
    const clean = gain * (0.6 + 0.4 * z);
    const noisy = (share: number): number => clean * Math.max(0, 1 + share * (noise[p] ?? 0));
    light.fill(noisy(0.5), p * 3, p * 3 + 3);
    for (const [k, scale] of lightScales.entries()) scale.fill(noisy(0.15 / (k + 1)), p * 3, p * 3 + 3);
  }
  const objectId = Uint16Array.from(coverage, (share) => (share > 0 ? 1 : 0));
  return { width, height, light, lightScales, normal, depth, coverage, objectId, samples: 8 };
}

/** A wall with the edge of a shadow on it, and a filter whose passes blur the edge more and more. */
function shadowEdge(size: number): { buffers: LightBuffers; truth: Float32Array } {
  const pixels = size * size;
  const noise = new TorchGenerator(2).randn([pixels]).data;
  const truth = new Float32Array(pixels * 3).map((_, i) => (Math.floor(i / 3) % size < size / 2 ? 1 : 0.4));
  const light = truth.map((value, i) => value * Math.max(0, 1 + 0.25 * (noise[Math.floor(i / 3)] ?? 0)));
  const average = (reach: number): Float32Array =>
    light.map((_, i) => {
      const [p, c] = [Math.floor(i / 3), i % 3];
      const [x, y] = [p % size, Math.floor(p / size)];
      let [sum, count] = [0, 0];
      for (let v = Math.max(0, y - reach); v <= Math.min(size - 1, y + reach); v++)
        for (let u = Math.max(0, x - reach); u <= Math.min(size - 1, x + reach); u++) {
          sum += light[(v * size + u) * 3 + c] ?? 0;
          count++;
        }
      return sum / count;
    });
  const buffers: LightBuffers = {
    width: size,
    height: size,
    light,
    lightScales: [1, 2, 4, 8].map(average),
    normal: new Float32Array(pixels * 3).map((_, i) => (i % 3 === 2 ? 1 : 0)),
    depth: new Float32Array(pixels).fill(3),
    coverage: new Float32Array(pixels).fill(1),
    objectId: new Uint16Array(pixels).fill(1),
    samples: 8,
  };
  return { buffers, truth };
}

function errorOf(light: Float32Array, truth: Float32Array): number {
  return light.reduce((sum, value, i) => sum + (value - (truth[i] ?? 0)) ** 2, 0) / truth.length;
}

describe('renderLight with the shipped checkpoint', () => {
  let models: Models;
  beforeAll(async () => {
    const folder = fileURLToPath(new URL('../../../../models/lighting', import.meta.url));
    models = await loadModels(folder, { threads: 1 });
  });
  afterAll(() => models[Symbol.asyncDispose]());

  it('cleans traced light without losing the edge of a shadow', async () => {
    const { buffers, truth } = shadowEdge(96);
    const light = await renderLight(models, buffers, { seed: 1 });
    const column = (x: number): number =>
      Array.from({ length: 96 }, (_, y) => light[(y * 96 + x) * 3] ?? 0).reduce((a, b) => a + b) / 96;
    expect(errorOf(light, truth)).toBeLessThan(0.35 * errorOf(buffers.light, truth));
    expect(column(44) - column(51)).toBeGreaterThan(0.3);
  });

  it('gives the same bytes again, others for another seed', async () => {
    const buffers = ball(100, 100, 45);
    const first = await renderLight(models, buffers, { seed: 5 });
    expect(await renderLight(models, buffers, { seed: 5 })).toEqual(first);
    expect(await renderLight(models, buffers, { seed: 6 })).not.toEqual(first);
  });

  it('leaves what nothing covers, and scales with exposure', async () => {
    const buffers = ball(100, 90, 40);
    const light = await renderLight(models, buffers, { seed: 1 });
    const brighter = await renderLight(models, ball(100, 90, 40, 8), { seed: 1 });
    const bare = [...light.keys()].filter((i) => buffers.coverage[Math.floor(i / 3)] === 0);
    expect(bare.length).toBeGreaterThan(1000);
    expect(bare.some((i) => light[i] !== 0)).toBe(false);
    for (const [i, value] of light.entries()) expect(brighter[i]).toBeCloseTo(8 * value, 2);
  });

  it('cuts large pictures into bands without a seam', async () => {
    const buffers = ball(120, 6000, 2990);
    const light = await renderLight(models, buffers, { seed: 1 });
    const [band] = layBands(buffers.coverage, buffers.width, buffers.height);
    const seam = band?.last ?? 0;
    const jump = (y: number): number => {
      const at = (y * buffers.width + 60) * 3;
      return Math.abs((light[at] ?? 0) - (light[at - buffers.width * 3] ?? 0));
    };
    const around = Array.from({ length: 40 }, (_, k) => seam - 20 + k).filter((y) => y !== seam);
    expect(seam).toBeLessThan(5900);
    expect(jump(seam)).toBeLessThanOrEqual(Math.max(...around.map(jump)));
  });

  it('reports every network call and stops when told to', async () => {
    const buffers = ball(120, 6000, 2990);
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
    expect(steps).toEqual(['1/2']);
  });

  it('keeps the filtered light where the answer would stray from what was traced', async () => {
    const buffers = ball(128, 128, 60);
    // Candidates that are all a stop too bright, but for the filter's answer: no mix of them is better than that.
    const lightScales = buffers.lightScales.map((scale, k) =>
      k < 2 ? scale.map((value) => 4 * value) : scale,
    );
    const light = await renderLight(models, { ...buffers, lightScales }, { seed: 1 });
    const [filtered = buffers.light] = lightScales.slice(-1);
    const mean = (values: Float32Array): number => values.reduce((sum, value) => sum + value, 0);
    expect(mean(light) / mean(filtered)).toBeGreaterThan(0.9);
    expect(mean(light) / mean(filtered)).toBeLessThan(1.2);
  });

  it('answers with the filtered light where nothing stands', async () => {
    const empty = ball(64, 64, 0);
    expect(await renderLight(models, empty, { seed: 1 })).toEqual(empty.lightScales.at(-1));
  });
});

it('lays bands that keep every covered row once and see around it', () => {
  const [width, height] = [1600, 1000];
  const coverage = new Float32Array(width * height).fill(1, width * 150 + 700, width * 950 + 3);
  const bands = layBands(coverage, width, height);
  expect(bands.length).toBeGreaterThan(1);
  expect(bands[0]?.first).toBe(128);
  expect(bands.at(-1)?.last).toBe(951);
  for (const [k, { from, first, last, to }] of bands.entries()) {
    expect([from % 32, first % 32]).toEqual([0, 0]);
    expect(from).toBe(first - 64);
    expect(to).toBe(Math.min(height, last + 64));
    if (k > 0) expect(first).toBe(bands[k - 1]?.last);
  }
  expect(layBands(new Float32Array(width * height), width, height)).toEqual([]);
});

it('repeats a pass where a short filter has fewer', () => {
  const [light, ...scales] = [0, 1, 2, 3, 4].map((value) => Float32Array.of(value));
  const of = (count: number): number[] =>
    lightCandidates(light ?? Float32Array.of(), scales.slice(0, count)).map(([value = -1]) => value);
  expect(of(4)).toEqual([0, 1, 2, 3, 4]);
  expect(of(3)).toEqual([0, 1, 2, 2, 3]);
  expect(of(1)).toEqual([0, 1, 1, 1, 1]);
});
