import { throwIfAborted } from '@escena/core/app-error';
import type { Denoise } from '../denoisers/denoise.ts';
import { type Tensor } from '../tensor.ts';

/** What is kept true of the latents after every step, at the noise level just reached. */
export type Constrain = (x: Tensor, sigma: number) => Tensor;

export interface SolveStep {
  /** 1-based */
  readonly step: number;
  readonly steps: number;
  /** the current estimate of the clean latents: what a preview shows */
  readonly clean: Tensor;
}

export interface SolveOptions {
  /** raised: stop before the next network call with `job.cancelled` */
  readonly signal?: AbortSignal;
  readonly onStep?: (step: SolveStep) => void;
  readonly constrain?: Constrain;
  /** multistep solvers: make the last step first-order, steadier when there are few */
  readonly firstOrderEnd?: boolean;
}

/**
 * Walks latents from noise level sigmas[0] down to the last one.
 * @param x latents at sigmas[0] [n, c, h, w]
 * @param sigmas [steps + 1], descending, usually ending in 0
 * @throws AppError `job.cancelled` when the signal is raised
 */
export type Solver = (
  denoise: Denoise,
  x: Tensor,
  sigmas: Float32Array,
  options?: SolveOptions,
) => Promise<Tensor>;

export interface StepState {
  readonly x: Tensor;
  readonly index: number;
  readonly sigma: number;
  readonly next: number;
}

/** The loop that every solver shares: cancel, one step, constraint, report. */
export async function walk(
  start: Tensor,
  sigmas: Float32Array,
  options: SolveOptions,
  take: (state: StepState) => Promise<{ readonly x: Tensor; readonly clean: Tensor }>,
): Promise<Tensor> {
  const steps = sigmas.length - 1;
  let x = start;
  for (let index = 0; index < steps; index++) {
    throwIfAborted(options.signal);
    const next = sigmas[index + 1] as number;
    const taken = await take({ x, index, sigma: sigmas[index] as number, next });
    x = options.constrain ? options.constrain(taken.x, next) : taken.x;
    options.onStep?.({ step: index + 1, steps, clean: taken.clean });
  }
  return x;
}
