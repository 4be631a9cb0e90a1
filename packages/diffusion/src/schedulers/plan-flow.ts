import { DiffusionError } from '../diffusion-error.ts';
import { shiftSigmas, stretchToTerminal } from '../schedules/flow-shift.ts';
import { linspace } from '../schedules/linspace.ts';
import { type NoisePath, skipCalls } from '../schedules/noise-path.ts';
import { rampName, rampSigmas } from './ramp-of.ts';
import type { SamplingPlan, SamplingRequest } from './sampling-plan.ts';
import type { SchedulerOf } from './scheduler-config.ts';
import { skippedSteps } from './skipped-steps.ts';

type FlowConfig = SchedulerOf<'FlowMatchEulerDiscreteScheduler'>;

const round = Math.fround;

/** Flow matching (Liu et al. 2022; Esser et al. 2024): the timestep is σ times the training range. */
export function planFlow(config: FlowConfig, request: SamplingRequest): SamplingPlan {
  const laid = Float32Array.from(laySigmas(config, request));
  const sigmas = config.invert_sigmas ? laid.map((sigma) => 1 - sigma) : laid;
  const levels = Float32Array.of(...sigmas, config.invert_sigmas ? 1 : 0);
  const whole: NoisePath = {
    sigmas: levels,
    alphas: levels.map((sigma) => 1 - sigma),
    timesteps: sigmas.map((sigma) => sigma * config.num_train_timesteps),
    units: 'flow',
  };
  const path = skipCalls(whole, skippedSteps(request, 'fraction'));
  return {
    solver: { name: config.stochastic_sampling ? 'flow-renoise' : 'euler' },
    path,
    prediction: 'flow_prediction',
    startScale: 1,
    limit: undefined,
    timesteps: path.timesteps,
  };
}

function laySigmas(config: FlowConfig, { steps, sigmas: own, mu }: SamplingRequest): number[] {
  // numpy keeps the caller's levels in float32, its own in float64
  const at = own ? round : Number;
  const given = own ? own.map(round) : evenSigmas(config, steps);
  const shifted = shiftSigmas(
    given,
    config.use_dynamic_shifting
      ? { kind: config.time_shift_type, mu: requireMu(mu) }
      : { kind: 'static', shift: config.shift },
    at,
  );
  const stretched = config.shift_terminal ? stretchToTerminal(shifted, config.shift_terminal, at) : shifted;
  const ramp = rampName(config);
  if (!ramp) return stretched;
  return rampSigmas(ramp, config, {
    highest: stretched[0] as number,
    lowest: stretched.at(-1) as number,
    steps,
  });
}

/** Between the ends of the training range; a static shift has already moved its lower end once (the reference does so). */
function evenSigmas(
  { num_train_timesteps: count, shift, use_dynamic_shifting: dynamic }: FlowConfig,
  steps: number,
): number[] {
  const moved = (sigma: number): number =>
    dynamic ? round(sigma) : (shiftSigmas([round(sigma)], { kind: 'static', shift }, round)[0] as number);
  return linspace(moved(1) * count, moved(1 / count) * count, steps).map((timestep) => timestep / count);
}

function requireMu(mu: number | undefined): number {
  if (mu !== undefined) return mu;
  throw new DiffusionError('input.invalid', {
    input: 'mu',
    detail: 'this scheduler shifts by picture size (use_dynamic_shifting), and no size was given',
    remedy: 'pass `sequenceShift` of the latents, or set use_dynamic_shifting to false',
  });
}
