import { betaQuantile } from './beta-quantile.ts';
import { linspace } from './linspace.ts';
import type { Ramp } from './ramp.ts';

/** Parameters of the paper's best results, and the reference's. */
const shape = 0.6;

/** Dense at both ends: quantiles of Beta(0.6, 0.6) (Lee et al. 2024, "Beta Sampling is All You Need"). */
export const beta: Ramp = (highest, lowest, steps) =>
  linspace(0, 1, steps).map((share) => lowest + betaQuantile(1 - share, shape) * (highest - lowest));
