import type { Schedule } from './schedule.ts';
import { roundHalfEven, spaced } from './spaced.ts';
import { timestepAt } from './training-noise.ts';

const rho = 7;

/** Noise levels spread evenly in σ^(1/ρ), ρ = 7: dense where the picture is decided (Karras et al. 2022, equation 5). */
export const karras: Schedule = (noise, options) => {
  const { steps, openEnd, wholeTimesteps } = options;
  const between = openEnd ? noise.sigmas.toReversed() : spaced(noise, options).sigmas;
  const highest = (between[0] as number) ** (1 / rho);
  const lowest = (between[between.length - 1] as number) ** (1 / rho);
  const levels = Array.from({ length: steps }, (_, i) => {
    const ramp = steps === 1 ? 0 : i / (steps - 1);
    return (highest + ramp * (lowest - highest)) ** rho;
  });
  const timesteps = levels.map((sigma) => timestepAt(noise, sigma));
  return {
    sigmas: Float32Array.from(levels),
    timesteps: Float32Array.from(wholeTimesteps ? timesteps.map(roundHalfEven) : timesteps),
  };
};
