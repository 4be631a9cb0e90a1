import type { SamplingRequest } from './sampling-plan.ts';

/** How many of the path's first steps a strength below 1 leaves out. */
export function skippedSteps(request: SamplingRequest, fallback: 'whole' | 'fraction'): number {
  const { steps, strength = 1, strengthRule = fallback } = request;
  switch (strengthRule) {
    case 'whole':
      return steps - Math.min(Math.trunc(steps * strength), steps);
    case 'fraction':
      return Math.trunc(steps - Math.min(steps * strength, steps));
    case 'spread':
      return 0;
  }
}
