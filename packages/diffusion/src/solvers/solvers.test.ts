import { AppError } from '@escena/core/app-error';
import { describe, expect, it } from 'vitest';
import type { Denoise } from '../denoisers/denoise.ts';
import { gaussianDenoiser } from '../runtime/fake.ts';
import { karras } from '../schedules/karras.ts';
import { trainingNoise } from '../schedules/training-noise.ts';
import { tensor } from '../tensor.ts';
import { type SolverName, solvers } from './index.ts';

const names = Object.keys(solvers) as SolverName[];
const noise = trainingNoise({
  schedule: 'scaled_linear',
  start: 0.00085,
  end: 0.012,
  count: 1000,
  zeroTerminalSnr: false,
});
const path = (steps: number): Float32Array => {
  const options = { steps, spacing: 'linspace', offset: 0, openEnd: false, wholeTimesteps: false } as const;
  return Float32Array.of(...karras(noise, options).sigmas, 0);
};

// Gaussian data N(mean, spread²) has a closed-form denoiser, and the flow carries x₀ = mean + (x − mean)·spread/√(spread² + σ²).
const [mean, spread] = [0.7, 0.5];
const start = Float32Array.of(-12, -3, 0.7, 4, 15);
const exact = (sigma: number): number[] =>
  [...start].map((x) => mean + ((x - mean) * spread) / Math.hypot(spread, sigma));

async function worstError(name: SolverName, steps: number): Promise<number> {
  const sigmas = path(steps);
  const end = await solvers[name](gaussianDenoiser(mean, spread), tensor([1, 1, 1, 5], start), sigmas);
  return Math.max(...exact(sigmas[0] ?? 0).map((value, i) => Math.abs(value - (end.data[i] ?? NaN))));
}

describe.each(names)('%s', (name) => {
  it('carries Gaussian data where the closed form says', async () => {
    expect(await worstError(name, 200)).toBeLessThan(0.02);
  });

  it('gets closer with more steps', async () => {
    expect(await worstError(name, 64)).toBeLessThan(0.6 * (await worstError(name, 16)));
  });

  it('stops before the next network call when told to', async () => {
    const controller = new AbortController();
    let calls = 0;
    const denoise: Denoise = async (x) => {
      calls += 1;
      controller.abort();
      return x;
    };
    const run = solvers[name](denoise, tensor([1, 1, 1, 5], start), path(8), { signal: controller.signal });
    await expect(run).rejects.toThrowError(new AppError('job.cancelled'));
    expect(calls).toBeLessThanOrEqual(2);
  });
});

it('second-order solvers beat Euler at the same number of steps', async () => {
  const first = await worstError('euler', 20);
  expect(await worstError('heun', 20)).toBeLessThan(first / 4);
  expect(await worstError('dpmpp-2m', 20)).toBeLessThan(first / 2);
});
