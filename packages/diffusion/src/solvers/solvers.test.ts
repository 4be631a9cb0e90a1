import { AppError } from '@escena/core/app-error';
import { describe, expect, it } from 'vitest';
import type { Denoise } from '../denoisers/denoise.ts';
import { TorchGenerator } from '../rng/torch-generator.ts';
import { gaussianDenoiser } from '../runtime/fake.ts';
import { planSampling } from '../schedulers/plan-sampling.ts';
import { parseSchedulerConfig } from '../schedulers/scheduler-config.ts';
import type { SamplingPlan } from '../schedulers/sampling-plan.ts';
import { levelAt } from '../schedules/noise-path.ts';
import { type Tensor, tensor } from '../tensor.ts';
import { solverOf } from './index.ts';

const betas = { beta_start: 0.00085, beta_end: 0.012, beta_schedule: 'scaled_linear', clip_sample: false };
const plan = (_class_name: string, steps: number, keys: object = {}): SamplingPlan =>
  planSampling(parseSchedulerConfig({ _class_name, ...betas, ...keys }, _class_name), { steps });

const deterministic = {
  euler: ['EulerDiscreteScheduler', {}],
  'euler on a flow': ['FlowMatchEulerDiscreteScheduler', { shift: 3 }],
  heun: ['HeunDiscreteScheduler', {}],
  ddim: ['DDIMScheduler', { timestep_spacing: 'trailing' }],
  pndm: ['PNDMScheduler', { skip_prk_steps: true, steps_offset: 1 }],
  'pndm with its own start': ['PNDMScheduler', { steps_offset: 1 }],
  'dpm-multistep': ['DPMSolverMultistepScheduler', { use_karras_sigmas: true }],
  'dpm-multistep of third order': ['DPMSolverMultistepScheduler', { solver_order: 3 }],
  'dpm-multistep, heun form': ['DPMSolverMultistepScheduler', { solver_type: 'heun' }],
  'dpm-multistep on noise': [
    'DPMSolverMultistepScheduler',
    { algorithm_type: 'dpmsolver', final_sigmas_type: 'sigma_min' },
  ],
  unipc: ['UniPCMultistepScheduler', {}],
  'unipc of third order': ['UniPCMultistepScheduler', { solver_order: 3 }],
  'unipc on noise': ['UniPCMultistepScheduler', { predict_x0: false, final_sigmas_type: 'sigma_min' }],
} as const;

// Gaussian data N(mean, spread²) has a closed-form denoiser, and the flow carries x so that (x − alpha·mean) keeps its
// share of the standard deviation √(alpha²·spread² + sigma²) (Karras et al. 2022, appendix B.6 for alpha = 1).
const [mean, spread] = [0.7, 0.5];
const deviations = [-2, -0.6, 0, 0.5, 2.4];

/** Worst distance from the closed form, in the data's standard deviations. */
async function worstError({ solver, path }: SamplingPlan): Promise<number> {
  const place = (call: number, deviation: number): number => {
    const { alpha, sigma } = levelAt(path, call);
    return alpha * mean + deviation * Math.hypot(alpha * spread, sigma);
  };
  const start = tensor(
    [1, 1, 1, 5],
    Float32Array.from(deviations, (deviation) => place(0, deviation)),
  );
  const end = await solverOf(solver)(gaussianDenoiser(path, mean, spread), start, path, {
    generator: new TorchGenerator(0),
  });
  const calls = path.timesteps.length;
  return Math.max(...deviations.map((d, i) => Math.abs(place(calls, d) - (end.data[i] ?? NaN)))) / spread;
}

describe.each(Object.entries(deterministic))('%s', (_, [name, keys]) => {
  it('carries Gaussian data where the closed form says', async () => {
    expect(await worstError(plan(name, 200, keys))).toBeLessThan(0.05);
  });

  it('gets closer with more steps', async () => {
    expect(await worstError(plan(name, 64, keys))).toBeLessThan(
      0.6 * (await worstError(plan(name, 12, keys))),
    );
  });
});

const stochastic = {
  'euler-ancestral': ['EulerAncestralDiscreteScheduler', {}, 0],
  'ddim with fresh noise': ['DDIMScheduler', { timestep_spacing: 'trailing' }, 1],
  ddpm: ['DDPMScheduler', { timestep_spacing: 'trailing' }, 0],
  'sde-dpmsolver++': ['DPMSolverMultistepScheduler', { algorithm_type: 'sde-dpmsolver++' }, 0],
  'flow-renoise': ['FlowMatchEulerDiscreteScheduler', { stochastic_sampling: true }, 0],
} as const;

describe.each(Object.entries(stochastic))('%s', (label, [name, keys, eta]) => {
  it('ends with the spread and mean of the data', async () => {
    const config = parseSchedulerConfig({ _class_name: name, ...betas, ...keys }, name);
    const { solver, path, startScale } = planSampling(config, { steps: 100, eta });
    const generator = new TorchGenerator(5);
    const noise = generator.randn([1, 1, 64, 64]);
    const start: Tensor = { dims: noise.dims, data: noise.data.map((value) => value * startScale) };
    const end = await solverOf(solver)(gaussianDenoiser(path, mean, spread), start, path, { generator });
    const average = end.data.reduce((sum, value) => sum + value, 0) / end.data.length;
    const variance = end.data.reduce((sum, value) => sum + (value - average) ** 2, 0) / end.data.length;
    expect(Math.abs(average - mean)).toBeLessThan(0.03);
    // Jumping to the mean estimate and noising it again does not keep a Gaussian's spread: it only must not blow up.
    const [least, most] = label === 'flow-renoise' ? [0, spread * 1.05] : [spread * 0.9, spread * 1.05];
    expect(Math.sqrt(variance)).toBeGreaterThan(least);
    expect(Math.sqrt(variance)).toBeLessThan(most);
  });
});

it.each(['LCMScheduler', 'TCDScheduler'])(
  '%s walks from noise into the data in a few steps',
  async (name) => {
    const config = parseSchedulerConfig({ _class_name: name, ...betas }, name);
    const { solver, path } = planSampling(config, { steps: 4, eta: 0.3 });
    const generator = new TorchGenerator(1);
    const start = generator.randn([1, 1, 16, 16]);
    const end = await solverOf(solver)(gaussianDenoiser(path, mean, spread), start, path, { generator });
    const far = end.data.map((value) => Math.abs(value - mean));
    expect(Math.max(...far)).toBeLessThan(4 * spread);
  },
);

it('higher orders beat Euler at the same number of steps', async () => {
  const karras = { use_karras_sigmas: true };
  const first = await worstError(plan('EulerDiscreteScheduler', 20, karras));
  expect(await worstError(plan('HeunDiscreteScheduler', 20, karras))).toBeLessThan(first / 4);
  expect(await worstError(plan('DPMSolverMultistepScheduler', 20, karras))).toBeLessThan(first / 2);
  expect(await worstError(plan('UniPCMultistepScheduler', 20, karras))).toBeLessThan(first / 2);
});

it('stops before the next network call when told to', async () => {
  const controller = new AbortController();
  let calls = 0;
  const denoise: Denoise = async (x) => {
    calls += 1;
    controller.abort();
    return { output: x, clean: x, noise: () => x };
  };
  const { solver, path } = plan('EulerDiscreteScheduler', 8);
  const run = solverOf(solver)(denoise, tensor([1], Float32Array.of(1)), path, {
    signal: controller.signal,
    generator: new TorchGenerator(0),
  });
  await expect(run).rejects.toThrowError(new AppError('job.cancelled'));
  expect(calls).toBe(1);
});
