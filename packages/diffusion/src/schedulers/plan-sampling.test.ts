import { describe, expect, it } from 'vitest';
import { denoiser } from '../denoisers/predictions.ts';
import { solvers } from '../solvers/index.ts';
import { tensor, map } from '../tensor.ts';
import { goldenFolder, readGoldenJson } from '../testing/golden.ts';
import { planFrom, planSampling } from './plan-sampling.ts';
import { parseSchedulerConfig } from './scheduler-config.ts';

interface Recorded {
  readonly schedulerConfig: unknown;
  readonly steps: number;
  readonly timesteps: number[];
  readonly sigmas: number[] | null;
  readonly initNoiseSigma: number;
  readonly finalSample: number[];
}

// What this engine version follows; the folder holds more classes and options.
const followed = [
  'ddim-defaults',
  'ddim-leading',
  'ddim-trailing',
  'dpm-2step',
  'dpm-eulerfinal',
  'dpm-karras',
  'dpm-leading',
  'dpm-linspace',
  'dpm-order1',
  'dpm-trailing',
  'dpm-v',
  'euler-1step-trailing',
  'euler-karras',
  'euler-leading',
  'euler-linear-betas',
  'euler-linspace',
  'euler-sigmamin',
  'euler-trailing',
  'euler-v-zerosnr',
  'heun-karras',
  'heun-leading',
  'heun-linspace',
  'heun-trailing',
  'heun-v-karras',
];

/** diffusers repeats Heun's timesteps and noise levels, one entry a network call. */
const firstOfEach = <T>(values: readonly T[], heun: boolean): T[] =>
  heun ? values.filter((_, i) => i % 2 === 1 || i === 0) : [...values];

describe.skipIf(!goldenFolder)('plans against diffusers (reference vectors)', () => {
  it.each(followed)('%s', async (name) => {
    const recorded = readGoldenJson<Recorded>(`schedulers/${name}.json`);
    const plan = planSampling(parseSchedulerConfig(recorded.schedulerConfig, name), recorded.steps);
    const heun = plan.solver === 'heun';
    firstOfEach(recorded.timesteps, heun).forEach((timestep, i) => {
      const exact = Number.isInteger(timestep) && timestep > 0;
      expect(Math.abs((plan.timesteps[i] ?? NaN) - timestep)).toBeLessThanOrEqual(
        exact ? 0 : 1e-6 * (timestep + 1),
      );
    });
    firstOfEach(recorded.sigmas ?? [], heun).forEach((sigma, i) => {
      expect(Math.abs((plan.sigmas[i] ?? NaN) - sigma)).toBeLessThanOrEqual(1e-6 * sigma);
    });

    // The recorded loop's network: output = input · t/(t+1).
    const start = Float32Array.from({ length: 256 }, (_, i) => ((i * 7919) % 256) / 256 - 0.5);
    const denoise = denoiser(
      async (input, timestep) => map(input, (value) => value * Math.fround(timestep / (timestep + 1))),
      plan,
    );
    const x = map(tensor([1, 4, 8, 8], start), (value) => value * plan.startScale);
    const end = await solvers[plan.solver](denoise, x, plan.sigmas, plan);
    const sample = map(end, (value) => value * plan.endScale).data;
    // These start far above where they end: one float32 step of the start is already more than 1e-5 of the result.
    const tolerance = name === 'euler-1step-trailing' || name === 'euler-v-zerosnr' ? 3e-5 : 1e-5;
    const range = Math.max(...recorded.finalSample.map(Math.abs));
    const worst = Math.max(...recorded.finalSample.map((value, i) => Math.abs(value - (sample[i] ?? NaN))));
    expect(worst).toBeLessThanOrEqual(tolerance * range);
  });
});

describe('planSampling', () => {
  const config = parseSchedulerConfig(
    { _class_name: 'EulerDiscreteScheduler', timestep_spacing: 'trailing', beta_schedule: 'scaled_linear' },
    'scheduler_config.json',
  );

  it('keeps the last share of the path for a partial change', () => {
    const plan = planSampling(config, 8);
    expect([...planFrom(plan, 0.5).timesteps]).toEqual([...plan.timesteps.subarray(4)]);
    expect(planFrom(plan, 0.5).sigmas).toHaveLength(5);
    expect(planFrom(plan, 0.1).timesteps).toHaveLength(0);
    expect([...planFrom(plan, 1).sigmas]).toEqual([...plan.sigmas]);
  });

  // diffusers 0.40 EulerDiscreteScheduler(beta_start=.00085, beta_end=.012, scaled_linear, trailing).set_timesteps(1)
  it('ends where diffusers ends', () => {
    const given = { ...config, beta_start: 0.00085, beta_end: 0.012 };
    const plan = planSampling(given, 1);
    expect([...plan.timesteps]).toEqual([999]);
    expect([...plan.sigmas]).toEqual([14.614646911621094, 0]);
  });

  it('names the class or option that it cannot follow', () => {
    const parse = (json: unknown) => () => parseSchedulerConfig(json, 'scheduler/scheduler_config.json');
    expect(parse({ _class_name: 'PNDMScheduler' })).toThrow(/model|_class_name.*DDIMScheduler/s);
    expect(parse({ _class_name: 'DDIMScheduler', thresholding: true })).toThrow(/thresholding/);
    expect(parse(null)).toThrowError(expect.objectContaining({ code: 'model.invalid' }));
  });
});
