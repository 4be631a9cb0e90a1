import type { Schedule, ScheduleOptions } from './schedule.ts';
import { sigmaAt } from './training-noise.ts';

/** The noise levels of evenly spread training timesteps. */
export const spaced: Schedule = (noise, options) => {
  const timesteps = spreadTimesteps(noise.sigmas.length, options);
  return { timesteps, sigmas: timesteps.map((timestep) => sigmaAt(noise, timestep)) };
};

function spreadTimesteps(count: number, options: ScheduleOptions): Float32Array {
  const { steps, spacing, offset, openEnd, wholeTimesteps } = options;
  const points = openEnd ? steps + 1 : steps;
  const stride = count / steps;
  const wholeStride = Math.floor(count / points);
  return Float32Array.from({ length: steps }, (_, i) => {
    switch (spacing) {
      case 'linspace': {
        const timestep = points === 1 ? 0 : ((points - 1 - i) * (count - 1)) / (points - 1);
        return wholeTimesteps ? roundHalfEven(timestep) : timestep;
      }
      case 'leading':
        return (points - 1 - i) * wholeStride + offset;
      case 'trailing':
        return roundHalfEven(count - i * stride) - 1;
    }
  });
}

/** numpy's rounding. */
export function roundHalfEven(value: number): number {
  const rounded = Math.round(value);
  return rounded - value === 0.5 && rounded % 2 !== 0 ? rounded - 1 : rounded;
}
