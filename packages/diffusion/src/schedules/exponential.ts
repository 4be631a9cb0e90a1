import { linspace } from './linspace.ts';
import type { Ramp } from './ramp.ts';

/** Spread evenly in log σ (k-diffusion, `get_sigmas_exponential`). */
export const exponential: Ramp = (highest, lowest, steps) =>
  linspace(Math.log(highest), Math.log(lowest), steps).map(Math.exp);
