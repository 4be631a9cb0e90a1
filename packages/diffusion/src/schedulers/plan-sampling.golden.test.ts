import { describe, expect, it } from 'vitest';
import { TorchGenerator } from '../rng/torch-generator.ts';
import { levelAt } from '../schedules/noise-path.ts';
import type { SolveStep } from '../solvers/solver.ts';
import { map, tensor } from '../tensor.ts';
import { readJson, vectorFolders } from '../testing/golden.ts';
import { addNoise } from './add-noise.ts';
import { planSampling } from './plan-sampling.ts';
import { samplePlan } from './sample-plan.ts';
import { parseSchedulerConfig } from './scheduler-config.ts';

interface Recorded {
  readonly schedulerConfig: unknown;
  readonly steps: number;
  readonly options: {
    readonly eta?: number;
    readonly mu?: number;
    readonly strength?: number;
    readonly flux_sigmas?: boolean;
    readonly original_inference_steps?: number;
  };
  readonly generatorSeed: number;
  readonly timesteps: number[];
  readonly sigmas: number[] | null;
  readonly initNoiseSigma: number;
  readonly trajectory: { readonly rows: readonly (readonly number[])[] };
  readonly finalSample: number[];
  readonly addNoise?: {
    readonly beginIndex: number;
    readonly noiseSeed: number;
    readonly sumAbs: number;
    readonly first16: number[];
  };
}

const sumAbs = (values: Float32Array): number => values.reduce((sum, value) => sum + Math.abs(value), 0);

function planOf({ schedulerConfig, steps, options }: Recorded, name: string) {
  const { eta, mu, strength, flux_sigmas, original_inference_steps: originalSteps } = options;
  const sigmas = flux_sigmas
    ? Array.from({ length: steps }, (_, i) => 1 + (i * (1 / steps - 1)) / (steps - 1))
    : undefined;
  const request = {
    steps,
    eta,
    mu,
    originalSteps,
    sigmas,
    ...(strength && { strength, strengthRule: 'spread' as const }),
  };
  return planSampling(parseSchedulerConfig(schedulerConfig, name), request);
}

describe.each(vectorFolders)('plans and solvers against diffusers: %s', (folder) => {
  const { files } = readJson<{ files: string[] }>(`${folder}/schedulers/index.json`);
  it.each(files)('%s', async (name) => {
    const recorded = readJson<Recorded>(`${folder}/schedulers/${name}`);
    const plan = planOf(recorded, name);
    const { path } = plan;
    expect(plan.timesteps).toHaveLength(recorded.timesteps.length);
    recorded.timesteps.forEach((timestep, i) => {
      // A fractional one is looked up between logarithms of σ, and the reference machine's MKL rounds 6 of 1000 square
      // roots otherwise than IEEE 754: two units in the last place follow from one there.
      const tolerance = Number.isInteger(timestep) ? 0 : 2 ** -22 * timestep;
      expect(Math.abs((plan.timesteps[i] ?? NaN) - timestep)).toBeLessThanOrEqual(tolerance);
    });
    path.sigmas.forEach((_, i) => {
      const expected = recorded.sigmas?.[i];
      if (expected === undefined) return;
      const { alpha, sigma } = levelAt(path, i);
      const actual = path.units === 'preserving' ? sigma / alpha : sigma;
      expect(Math.abs(actual - expected)).toBeLessThanOrEqual(1e-6 * expected);
    });
    expect(Math.abs(plan.startScale - recorded.initNoiseSigma)).toBeLessThanOrEqual(1e-7 * plan.startScale);

    // The recorded loop's network: output = input · t/(t+1).
    const start = tensor(
      [1, 4, 8, 8],
      Float32Array.from({ length: 256 }, (_, i) => ((i * 7919) % 256) / 256 - 0.5),
    );
    const steps: SolveStep[] = [];
    const end = await samplePlan(
      plan,
      async (input, timestep) => {
        const factor = Math.fround(timestep / (timestep + 1));
        return map(input, (value) => value * factor);
      },
      map(start, (value) => value * Math.fround(plan.startScale)),
      { generator: new TorchGenerator(recorded.generatorSeed), onStep: (step) => steps.push(step) },
    );
    const range = Math.max(...recorded.finalSample.map(Math.abs));
    const worst = Math.max(...recorded.finalSample.map((value, i) => Math.abs(value - (end.data[i] ?? NaN))));
    expect(worst / range).toBeLessThanOrEqual(1e-5);
    recorded.trajectory.rows.forEach(([, sum = NaN], i) => {
      expect(steps[i]?.timestep).toBe(plan.timesteps[i]);
      expect(Math.abs(sumAbs(steps[i]?.latents.data ?? end.data) / sum - 1)).toBeLessThan(1e-5);
    });

    if (!recorded.addNoise) return;
    const noise = new TorchGenerator(recorded.addNoise.noiseSeed).randn([1, 4, 8, 8]);
    const noisy = addNoise(plan, recorded.addNoise.beginIndex, start, noise);
    recorded.addNoise.first16.forEach((value, i) => {
      expect(Math.abs((noisy.data[i] ?? NaN) - value)).toBeLessThanOrEqual(1e-6 * Math.abs(value) + 1e-7);
    });
    expect(Math.abs(sumAbs(noisy.data) / recorded.addNoise.sumAbs - 1)).toBeLessThan(1e-6);
  });
});
