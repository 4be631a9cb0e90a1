import { DiffusionError } from '../diffusion-error.ts';
import { linspace } from '../schedules/linspace.ts';
import { type NoisePath, skipCalls } from '../schedules/noise-path.ts';
import { roundHalfEven } from '../schedules/round-half-even.ts';
import { spreadTimesteps } from '../schedules/spread-timesteps.ts';
import { type TrainingNoise, sigmaAt, timestepsAt } from '../schedules/training-noise.ts';
import { shiftSigmas, stretchToTerminal } from '../schedules/flow-shift.ts';
import type { SolverChoice } from '../solvers/index.ts';
import { cleanLimit } from './clean-limit.ts';
import { configNoise } from './config-noise.ts';
import { rampName, rampSigmas } from './ramp-of.ts';
import type { SamplingPlan, SamplingRequest } from './sampling-plan.ts';
import type { SchedulerOf } from './scheduler-config.ts';
import { skippedSteps } from './skipped-steps.ts';

type DpmConfig = SchedulerOf<'DPMSolverMultistepScheduler'>;
type UniPcConfig = SchedulerOf<'UniPCMultistepScheduler'>;
type MultistepConfig = DpmConfig | UniPcConfig;

/** Few enough steps for a multistep solver's end to be shaky (the reference's bound). */
const fewSteps = 15;
const round = Math.fround;

export function planDpm(config: DpmConfig, request: SamplingRequest): SamplingPlan {
  checkDpm(config);
  return planMultistep(config, request, (_, steps) => dpmSolver(config, steps));
}

function dpmSolver(config: DpmConfig, steps: number): SolverChoice {
  const few = config.lower_order_final && steps < fewSteps;
  return {
    name: 'dpm-multistep',
    order: config.solver_order,
    algorithm: config.algorithm_type === 'deis' ? 'dpmsolver++' : config.algorithm_type,
    form: config.solver_type === 'heun' ? 'heun' : 'midpoint',
    firstOrderEnd: config.euler_at_final || few || config.final_sigmas_type === 'zero',
    secondOrderEnd: few,
  };
}

/** The combinations that the reference refuses or leaves undefined; `dpmsolver` and `sde-dpmsolver` are the older, on n. */
function checkDpm(config: DpmConfig): void {
  const { algorithm_type: algorithm, final_sigmas_type: end, thresholding, solver_order: order } = config;
  if (algorithm !== 'dpmsolver' && algorithm !== 'sde-dpmsolver') return;
  const refuse = (input: string): never => {
    throw new DiffusionError('model.unsupported', {
      input,
      detail: `does not go with algorithm_type ${algorithm}`,
      remedy: 'use dpmsolver++ or sde-dpmsolver++',
    });
  };
  if (end === 'zero') refuse('final_sigmas_type');
  if (thresholding) refuse('thresholding');
  if (algorithm === 'sde-dpmsolver' && order === 3) refuse('solver_order');
}

export function planUniPc(config: UniPcConfig, request: SamplingRequest): SamplingPlan {
  return planMultistep(config, request, (skipped) => ({
    name: 'unipc',
    order: config.solver_order,
    form: config.solver_type === 'bh1' ? 'bh1' : 'bh2',
    onClean: config.predict_x0,
    lowerOrderEnd: config.lower_order_final,
    uncorrected: new Set(config.disable_corrector.map((step) => step - skipped)),
  }));
}

function planMultistep(
  config: MultistepConfig,
  request: SamplingRequest,
  solverAfter: (skipped: number, steps: number) => SolverChoice,
): SamplingPlan {
  const noise = configNoise(config, 'almost');
  const { sigmas, timesteps } = layStops(config, noise, request);
  const skipped = skippedSteps(request, 'whole');
  const whole = toUnits(Float32Array.from(sigmas), config.use_flow_sigmas);
  const path = skipCalls({ ...whole, timesteps: Float32Array.from(timesteps, Math.trunc) }, skipped);
  return {
    solver: solverAfter(skipped, timesteps.length),
    path,
    prediction: config.prediction_type,
    startScale: 1,
    limit: cleanLimit(config),
    timesteps: path.timesteps,
  };
}

/** σ as the class writes it: a flow's own, or in exploding units while latents stay at unit variance. */
function toUnits(sigmas: Float32Array, flow: boolean): Omit<NoisePath, 'timesteps'> {
  if (flow) return { sigmas, alphas: sigmas.map((sigma) => 1 - sigma), units: 'flow' };
  const alphas = sigmas.map((sigma) => 1 / round(Math.sqrt(round(round(sigma * sigma) + 1))));
  return { alphas, sigmas: sigmas.map((sigma, i) => sigma * (alphas[i] as number)), units: 'preserving' };
}

/** σ [steps + 1] and timesteps [steps], in double. */
function layStops(
  config: MultistepConfig,
  noise: TrainingNoise,
  request: SamplingRequest,
): { readonly sigmas: readonly number[]; readonly timesteps: readonly number[] } {
  const { steps } = request;
  const dpm = config._class_name === 'DPMSolverMultistepScheduler';
  const least = noise.sigmas[0] as number;
  const toZero = config.final_sigmas_type === 'zero';
  const ramp = rampName(config);
  if (ramp) {
    const laid = rampSigmas(ramp, config, { highest: noise.sigmas.at(-1) as number, lowest: least, steps });
    // UniPC lets Karras's levels stand for σ/alpha of a flow; DPM++ leaves them as they are.
    const asFlow = !dpm && config.use_flow_sigmas && ramp === 'karras';
    const sigmas = asFlow ? laid.map((sigma) => sigma / (sigma + 1)) : laid;
    const rounded =
      (ramp === 'karras' || ramp === 'lu') && !(dpm && config.beta_schedule === 'squaredcos_cap_v2');
    const timesteps = asFlow
      ? sigmas.map((sigma) => sigma * config.num_train_timesteps)
      : timestepsAt(noise, sigmas).map(rounded ? roundHalfEven : Number);
    return { sigmas: [...sigmas, toZero ? 0 : dpm ? least : (sigmas.at(-1) as number)], timesteps };
  }
  if (config.use_flow_sigmas) {
    const sigmas = dpm ? dpmFlow(config, request) : uniPcFlow(config, request);
    const timesteps = sigmas.map((sigma) => sigma * config.num_train_timesteps);
    return { sigmas: [...sigmas, toZero ? 0 : dpm ? least : (sigmas.at(-1) as number)], timesteps };
  }
  const timesteps = spreadTimesteps(dpm ? walkedTimesteps(config, noise) : config.num_train_timesteps, {
    steps,
    spacing: config.timestep_spacing,
    offset: config.steps_offset,
    openEnd: true,
    whole: true,
    total: config.num_train_timesteps,
  });
  return {
    sigmas: [...timesteps.map((timestep) => sigmaAt(noise, timestep)), toZero ? 0 : least],
    timesteps,
  };
}

/** How many training timesteps stay when those with λ below `lambda_min_clipped` are left out. */
function walkedTimesteps({ lambda_min_clipped: bound }: DpmConfig, { alphasCumprod }: TrainingNoise): number {
  const lambda = (bar: number): number =>
    round(round(Math.log(round(Math.sqrt(bar)))) - round(Math.log(round(Math.sqrt(round(1 - bar))))));
  return alphasCumprod.filter((bar) => lambda(bar) >= bound).length;
}

function dpmFlow(config: DpmConfig, { steps, mu }: SamplingRequest): number[] {
  const shift = config.use_dynamic_shifting && mu !== undefined ? Math.exp(mu) : config.flow_shift;
  const ascending = linspace(1, 1 / config.num_train_timesteps, steps + 1).map((alpha) => 1 - alpha);
  return shiftSigmas(ascending, { kind: 'static', shift }).toReversed().slice(0, -1);
}

/** The reference steps off σ = 1 by this much, where log alpha has no number. */
const belowOne = 1e-6;

function uniPcFlow(config: UniPcConfig, { steps, sigmas, mu }: SamplingRequest): number[] {
  const given = sigmas ?? linspace(1, 1 / config.num_train_timesteps, steps + 1).slice(0, -1);
  const shifted = shiftSigmas(
    given,
    config.use_dynamic_shifting && mu !== undefined
      ? { kind: config.time_shift_type, mu }
      : { kind: 'static', shift: config.flow_shift },
  );
  const stretched = config.shift_terminal ? stretchToTerminal(shifted, config.shift_terminal) : shifted;
  return stretched.map((sigma, i) => (i === 0 && Math.abs(sigma - 1) < belowOne ? sigma - belowOne : sigma));
}
