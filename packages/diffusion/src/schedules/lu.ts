import { linspace } from './linspace.ts';
import { numpyLog } from './numpy-log.ts';
import type { Ramp } from './ramp.ts';

/** Spread evenly in λ = −log σ (Lu et al. 2022, DPM-Solver, §3.4). */
export const lu: Ramp = (highest, lowest, steps) => {
  // the reference holds logarithms in float32
  const [top, bottom] = [numpyLog(highest), numpyLog(lowest)];
  return linspace(0, 1, steps).map((share) => Math.exp(top + share * (bottom - top)));
};
