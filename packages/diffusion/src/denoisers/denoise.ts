import type { Tensor } from '../tensor.ts';

/**
 * The one shape that solvers see: noisy latents x = x₀ + σ·n [n, c, h, w] in, the estimate of the clean latents x₀ out.
 * `step` is the index of σ in the path, for denoisers that need the checkpoint's own timestep.
 */
export type Denoise = (x: Tensor, sigma: number, step: number) => Promise<Tensor>;

/** A network as it was trained: scaled latents and a timestep in, its raw prediction [n, c, h, w] out. */
export type Predict = (input: Tensor, timestep: number) => Promise<Tensor>;
