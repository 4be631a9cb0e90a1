import { describe, expect, it } from 'vitest';
import { DiffusionError } from '../diffusion-error.ts';
import { planSampling } from './plan-sampling.ts';
import { type SchedulerClass, parseSchedulerConfig, schedulerClasses } from './scheduler-config.ts';

const latentBetas = { beta_start: 0.00085, beta_end: 0.012, beta_schedule: 'scaled_linear' };
const configOf = (name: SchedulerClass, keys: object = {}) =>
  parseSchedulerConfig({ _class_name: name, ...latentBetas, ...keys }, 'scheduler_config.json');

describe('planSampling', () => {
  // diffusers 0.40 EulerDiscreteScheduler(beta_start=.00085, beta_end=.012, scaled_linear, trailing).set_timesteps(1)
  it('ends where diffusers ends', () => {
    const plan = planSampling(configOf('EulerDiscreteScheduler', { timestep_spacing: 'trailing' }), {
      steps: 1,
    });
    expect([...plan.timesteps]).toEqual([999]);
    expect([...plan.path.sigmas]).toEqual([14.614646911621094, 0]);
  });

  it('keeps the last share of the path for a partial change', () => {
    const config = configOf('EulerDiscreteScheduler');
    const whole = planSampling(config, { steps: 8 });
    const half = planSampling(config, { steps: 8, strength: 0.5 });
    expect([...half.timesteps]).toEqual([...whole.timesteps.subarray(4)]);
    expect([...half.path.sigmas]).toEqual([...whole.path.sigmas.subarray(4)]);
  });

  it('rounds a strength as each pipeline does', () => {
    const timesteps = (strengthRule: 'whole' | 'fraction') =>
      planSampling(configOf('DDIMScheduler'), { steps: 8, strength: 0.6, strengthRule }).timesteps.length;
    expect(timesteps('whole')).toBe(4);
    expect(timesteps('fraction')).toBe(5);
    expect(
      planSampling(configOf('FlowMatchEulerDiscreteScheduler'), { steps: 8, strength: 0.6 }).timesteps,
    ).toHaveLength(5);
    // Both calls of a Heun step are skipped, so the cut starts with a step's first one.
    const heun = planSampling(configOf('HeunDiscreteScheduler'), { steps: 8, strength: 0.5 });
    expect(heun.timesteps).toHaveLength(7);
    expect(heun.path.sigmas[1]).toBe(heun.path.sigmas[2]);
  });

  it.each(schedulerClasses)('%s gives one timestep a call and levels that fall', (name) => {
    for (const steps of [4, 7, 20]) {
      const { path } = planSampling(configOf(name, { steps_offset: 1 }), { steps, eta: 0.5, mu: 0.8 });
      expect(path.sigmas).toHaveLength(path.timesteps.length + 1);
      expect(path.alphas).toHaveLength(path.sigmas.length);
      path.sigmas.forEach((sigma, i) => {
        expect(sigma).toBeLessThanOrEqual(path.sigmas[i - 1] ?? Infinity);
      });
    }
  });

  it.each([
    [{ steps: 0 }, 'steps'],
    [{ steps: 1.5 }, 'steps'],
    [{ steps: 1001 }, 'steps'],
    [{ steps: 8, strength: 0 }, 'strength'],
    [{ steps: 8, strength: NaN }, 'strength'],
    [{ steps: 8, strength: 0.1 }, 'strength'],
    [{ steps: 8, eta: 2 }, 'eta'],
  ])('refuses %j by naming the field', (request, input) => {
    expect(() => planSampling(configOf('DDIMScheduler'), request)).toThrowError(
      expect.objectContaining({ code: 'input.invalid', input }),
    );
  });

  it('refuses what a class cannot walk', () => {
    expect(() => planSampling(configOf('LCMScheduler'), { steps: 51 })).toThrowError(/at most 50 steps/);
    expect(() => planSampling(configOf('PNDMScheduler'), { steps: 3 })).toThrowError(/4 steps or more/);
    expect(() => planSampling(configOf('DDIMScheduler', { steps_offset: 1000 }), { steps: 8 })).toThrowError(
      DiffusionError,
    );
  });
});

describe('combinations that the reference refuses', () => {
  it.each([
    ['DPMSolverMultistepScheduler', { algorithm_type: 'dpmsolver' }, 'final_sigmas_type'],
    [
      'DPMSolverMultistepScheduler',
      { algorithm_type: 'sde-dpmsolver', final_sigmas_type: 'sigma_min', solver_order: 3 },
      'solver_order',
    ],
    ['EulerDiscreteScheduler', { use_karras_sigmas: true, use_beta_sigmas: true }, 'use_beta_sigmas'],
    ['FlowMatchEulerDiscreteScheduler', { use_dynamic_shifting: true }, 'mu'],
  ] as const)('%s %j', (name, keys, input) => {
    expect(() => planSampling(configOf(name, keys), { steps: 4 })).toThrowError(
      expect.objectContaining({ name: 'DiffusionError', input }),
    );
  });
});

describe('parseSchedulerConfig', () => {
  it('takes missing keys from the class itself and leaves foreign ones', () => {
    const parse = (name: string, keys: object = {}) =>
      parseSchedulerConfig({ _class_name: name, ...keys }, 'f');
    expect(parse('DDIMScheduler')).toMatchObject({
      beta_start: 0.0001,
      clip_sample: true,
      timestep_spacing: 'leading',
    });
    expect(parse('HeunDiscreteScheduler')).toMatchObject({ beta_start: 0.00085, beta_schedule: 'linear' });
    expect(parse('LCMScheduler')).toMatchObject({
      beta_schedule: 'scaled_linear',
      original_inference_steps: 50,
    });
    expect(parse('EulerDiscreteScheduler', { clip_sample: true })).not.toHaveProperty('clip_sample');
    expect(parse('DPMSolverMultistepScheduler', { use_karras_sigmas: null })).toMatchObject({
      use_karras_sigmas: false,
    });
  });

  it('names the class or key that it cannot follow', () => {
    const parse = (json: unknown) => () => parseSchedulerConfig(json, 'scheduler/scheduler_config.json');
    expect(parse({ _class_name: 'LMSDiscreteScheduler' })).toThrowError(
      expect.objectContaining({
        code: 'model.unsupported',
        input: '_class_name',
        file: 'scheduler/scheduler_config.json',
      }),
    );
    expect(parse({ _class_name: 'DDPMScheduler', variance_type: 'learned' })).toThrowError(
      expect.objectContaining({ code: 'model.invalid', input: 'variance_type' }),
    );
    expect(parse(null)).toThrowError(expect.objectContaining({ code: 'model.invalid' }));
  });
});
