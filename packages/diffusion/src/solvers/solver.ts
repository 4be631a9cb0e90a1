import { throwIfAborted } from '@escena/core/app-error';
import type { Denoise } from '../denoisers/denoise.ts';
import type { NormalSource } from '../rng/normal-source.ts';
import { type Level, type NoisePath, levelAt } from '../schedules/noise-path.ts';
import type { Tensor } from '../tensor.ts';

/** What is kept true of the latents after every network call; `done` calls are made, so x is at level `done` of the path. */
export type Constrain = (x: Tensor, done: number) => Tensor;

export interface SolveStep {
  /** 1-based, counted in network calls */
  readonly step: number;
  readonly steps: number;
  /** what the network was told */
  readonly timestep: number;
  /** the latents that this step led to */
  readonly latents: Tensor;
  /** the current estimate of the clean latents: what a preview shows */
  readonly clean: Tensor;
}

export interface SolveOptions {
  /** raised: stop before the next network call with `job.cancelled` */
  readonly signal?: AbortSignal | undefined;
  readonly onStep?: ((step: SolveStep) => void) | undefined;
  readonly constrain?: Constrain | undefined;
  /** drawn from in the reference's order; solvers without noise leave it alone */
  readonly generator: NormalSource;
}

/**
 * Walks latents from the first level of a path to its last one. Holds no state: two walks cannot disturb each other.
 * @param start latents at level 0 [1, c, h, w]
 * @throws AppError `job.cancelled` when the signal is raised
 */
export type Solver = (
  denoise: Denoise,
  start: Tensor,
  path: NoisePath,
  options: SolveOptions,
) => Promise<Tensor>;

export interface StepState {
  readonly x: Tensor;
  readonly call: number;
  readonly from: Level;
  readonly to: Level;
  readonly last: boolean;
  /** standard normal values of x's dims */
  readonly draw: () => Tensor;
}

export interface StepResult {
  readonly x: Tensor;
  readonly clean: Tensor;
}

/** The loop that every solver shares: cancel, one step a network call, constraint, report. */
export async function walk(
  start: Tensor,
  path: NoisePath,
  options: SolveOptions,
  take: (state: StepState) => Promise<StepResult>,
): Promise<Tensor> {
  const steps = path.timesteps.length;
  const draw = (): Tensor => options.generator.randn(start.dims);
  let x = start;
  for (let call = 0; call < steps; call++) {
    throwIfAborted(options.signal);
    const from = levelAt(path.moves?.from ?? path, call);
    const to = path.moves ? levelAt(path.moves.to, call) : levelAt(path, call + 1);
    const taken = await take({ x, call, from, to, last: call === steps - 1, draw });
    x = options.constrain ? options.constrain(taken.x, call + 1) : taken.x;
    const timestep = path.timesteps[call] as number;
    options.onStep?.({ step: call + 1, steps, timestep, latents: x, clean: taken.clean });
  }
  return x;
}
