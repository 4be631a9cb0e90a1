import fc from 'fast-check';
import { expect, it } from 'vitest';
import { DiffusionError } from '../diffusion-error.ts';
import { planSampling } from './plan-sampling.ts';
import { type SchedulerConfig, parseSchedulerConfig, schedulerClasses } from './scheduler-config.ts';

const number = fc.oneof(
  fc.constantFrom(0, 1, -1, 1e-9, 1e9, 1e308, -Infinity, NaN, 0.5, 3, 999, 100_000),
  fc.double(),
  fc.integer({ min: -5, max: 2000 }),
);
const value = fc.oneof(
  number,
  fc.boolean(),
  fc.constant(null),
  fc.string({ maxLength: 8 }),
  fc.array(number, { maxLength: 4 }),
);
/** Plausible for the most part, else anything: enough to pass every check, and to fail each of them. */
const mostly = <T>(...plausible: readonly T[]) =>
  fc.oneof(
    { weight: 30, arbitrary: fc.constantFrom<unknown>(...plausible) },
    { weight: 1, arbitrary: value },
  );

const keys = fc.record(
  {
    num_train_timesteps: mostly(1000, 1000, 1, 2, 10, 100_000),
    beta_start: mostly(0.0001, 0, 0.9),
    beta_end: mostly(0.02, 0.999),
    beta_schedule: mostly('linear', 'scaled_linear', 'squaredcos_cap_v2', 'exp'),
    trained_betas: mostly(null, null, null, [0.1, 0.2, 0.3], [0, 0]),
    timestep_spacing: mostly('linspace', 'leading', 'trailing'),
    steps_offset: mostly(0, 1, 5000),
    prediction_type: mostly('epsilon', 'v_prediction', 'sample', 'flow_prediction'),
    rescale_betas_zero_snr: mostly(false, true),
    use_karras_sigmas: mostly(false, false, false, false, true),
    use_exponential_sigmas: mostly(false, false, false, false, true),
    use_beta_sigmas: mostly(false, false, false, false, true),
    use_flow_sigmas: mostly(false, true),
    use_lu_lambdas: mostly(false, true),
    sigma_min: mostly(null, 0.03, 1e-300),
    sigma_max: mostly(null, 80, 1e300),
    flow_shift: mostly(1, 3, 1e9),
    shift: mostly(1, 3, 1e-9),
    shift_terminal: mostly(null, 0.1),
    use_dynamic_shifting: mostly(false, true),
    original_inference_steps: mostly(50, 1, 1000),
    lambda_min_clipped: mostly(-Infinity, -5, 5),
    skip_prk_steps: mostly(false, true),
    invert_sigmas: mostly(false, true),
    disable_corrector: mostly([], [0, 1, -1]),
  },
  { requiredKeys: [] },
);
const requests = fc.record(
  {
    steps: fc.oneof(
      { weight: 9, arbitrary: fc.constantFrom(1, 4, 20, 1000) },
      { weight: 1, arbitrary: number },
    ),
    strength: fc.oneof({ weight: 9, arbitrary: fc.constantFrom(1, 0.5) }, { weight: 1, arbitrary: number }),
    eta: fc.oneof({ weight: 9, arbitrary: fc.constantFrom(0, 1) }, { weight: 1, arbitrary: number }),
    mu: fc.oneof({ weight: 9, arbitrary: fc.constantFrom(0.8, -3) }, { weight: 1, arbitrary: number }),
  },
  { requiredKeys: ['steps'] },
);

it('a configuration is followed or refused by a typed error, quickly', () => {
  let followed = 0;
  fc.assert(
    fc.property(fc.constantFrom(...schedulerClasses), keys, requests, (_class_name, given, request) => {
      const started = performance.now();
      try {
        const config: SchedulerConfig = parseSchedulerConfig(
          { _class_name, ...given },
          'scheduler_config.json',
        );
        const { path } = planSampling(config, request);
        followed += 1;
        expect(path.sigmas.every(Number.isFinite)).toBe(true);
        expect(path.timesteps.length).toBeLessThanOrEqual(2000);
      } catch (error) {
        if (!(error instanceof DiffusionError)) throw error;
      }
      expect(performance.now() - started).toBeLessThan(5000);
    }),
    { numRuns: 500 },
  );
  expect(followed, 'configurations that were not refused').toBeGreaterThan(50);
});

it.each([undefined, null, 3, 'DDIMScheduler', [], {}, { _class_name: ['DDIMScheduler'] }])(
  '%j is refused',
  (json) => {
    expect(() => parseSchedulerConfig(json, 'f')).toThrowError(DiffusionError);
  },
);
