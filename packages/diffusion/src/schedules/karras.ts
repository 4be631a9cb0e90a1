import { linspace } from './linspace.ts';
import type { Ramp } from './ramp.ts';

const rho = 7;

/** Spread evenly in σ^(1/ρ), ρ = 7: dense where the picture is decided (Karras et al. 2022, equation 5). */
export const karras: Ramp = (highest, lowest, steps) => {
  const [top, bottom] = [highest ** (1 / rho), lowest ** (1 / rho)];
  return linspace(0, 1, steps).map((share) => (top + share * (bottom - top)) ** rho);
};
