import type { Tensor } from '../tensor.ts';

/** What a network says about noisy latents x = alpha·x₀ + sigma·n. */
export interface Estimate {
  /** as the network gave it */
  readonly output: Tensor;
  /** x₀, limited where the plan limits it */
  readonly clean: Tensor;
  /** n, from the network's own x₀ (never the limited one); computed when asked */
  noise(): Tensor;
}

/** The one shape that solvers see: noisy latents at the level of a path's call, and what they are estimated to be made of. */
export type Denoise = (x: Tensor, call: number) => Promise<Estimate>;

/** A network as it was trained: scaled latents and a timestep in, its raw prediction of the same dims out; `call` counts from 0. */
export type Predict = (input: Tensor, timestep: number, call: number) => Promise<Tensor>;
