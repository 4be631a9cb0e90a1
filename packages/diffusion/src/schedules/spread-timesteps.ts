import { linspace } from './linspace.ts';
import { roundHalfEven } from './round-half-even.ts';

export const spacings = ['linspace', 'leading', 'trailing'] as const;
export type Spacing = (typeof spacings)[number];

export interface SpreadOptions {
  readonly steps: number;
  /** how timesteps are spread over the training range (Lin et al. 2024, table 2) */
  readonly spacing: Spacing;
  /** added to `leading` timesteps */
  readonly offset: number;
  /** spread steps + 1 points and leave the lowest out, as multistep solvers do (`trailing` ends open as it is) */
  readonly openEnd: boolean;
  /** whole timesteps only; matters to `linspace` */
  readonly whole: boolean;
  /** length of the whole training range where only a part is walked: `trailing` keeps its stride, and makes fewer steps */
  readonly total?: number;
}

/**
 * Training timesteps to stop at, descending [steps], in numpy's float64.
 * diffusers builds `trailing` with numpy.arange, which for a few step counts (61, 103, 121…) adds a stray timestep −1 by a
 * rounding accident; that one is left out here.
 * @param count length of the training range, or the part of it that is walked
 */
export function spreadTimesteps(count: number, options: SpreadOptions): number[] {
  const { steps, spacing, offset, openEnd, whole, total = count } = options;
  const points = openEnd ? steps + 1 : steps;
  switch (spacing) {
    case 'linspace': {
      const ascending = linspace(0, count - 1, points);
      const timesteps = ascending.toReversed().slice(0, steps);
      return whole ? timesteps.map(roundHalfEven) : timesteps;
    }
    case 'leading': {
      const stride = Math.floor(count / points);
      return Array.from({ length: steps }, (_, i) => (points - 1 - i) * stride + offset);
    }
    case 'trailing': {
      const width = total / steps;
      const stride = count - width - count;
      const length = Math.min(steps, Math.ceil(count / width));
      return Array.from({ length }, (_, i) => roundHalfEven(count + i * stride) - 1);
    }
  }
}
