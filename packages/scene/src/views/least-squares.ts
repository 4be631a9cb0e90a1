import { solveLinear } from '../room/solve-linear.ts';

const maxSteps = 40;
/** of an unknown, for slopes by differences */
const nudge = 1e-6;

export interface LeastSquares {
  /** each divided by its standard error */
  readonly residuals: (x: readonly number[]) => readonly number[];
  /** residuals before this index are held to be wrong now and then: beyond three standard errors they count ever less (Huber 1964) */
  readonly doubted: number;
  /** a step that lowers the cost by less than this share is the last; absent: as near as numbers tell */
  readonly enough?: number;
}

/** standard errors */
const huber = 3;

/** The unknowns of least cost near `start`: damped Gauss–Newton (Marquardt 1963), slopes by differences. */
export function leastSquares(start: readonly number[], problem: LeastSquares): number[] {
  let x = [...start];
  let r = problem.residuals(x);
  let cost = costOf(r, problem.doubted);
  let damping = 1e-3;
  for (let step = 0; step < maxSteps && damping < 1e8; step++) {
    const weights = r.map((value, i) =>
      i < problem.doubted ? Math.min(1, huber / Math.abs(value || 1e-12)) : 1,
    );
    const slopes = x.map((_, k) => {
      const there = problem.residuals(x.map((value, j) => (j === k ? value + nudge : value)));
      return there.map((value, i) => (value - (r[i] ?? 0)) / nudge);
    });
    const gradient = slopes.map((slope) => -dot(slope, r, weights));
    const curvature = slopes.map((one) => slopes.map((other) => dot(one, other, weights)));
    const damped = curvature.map((row, i) => row.map((v, j) => (i === j ? v * (1 + damping) + 1e-9 : v)));
    const change = solveLinear(damped, gradient);
    const next = x.map((value, k) => value + (change[k] ?? 0));
    const residuals = problem.residuals(next);
    const value = costOf(residuals, problem.doubted);
    if (!(value < cost)) {
      damping *= 10;
      continue;
    }
    const gain = cost - value;
    [x, r, cost] = [next, residuals, value];
    damping = Math.max(1e-9, damping * 0.2);
    if (gain < (problem.enough ?? 1e-9) * (1 + cost)) break;
  }
  return x;
}

function costOf(residuals: readonly number[], doubted: number): number {
  return residuals.reduce((sum, r, i) => {
    const size = Math.abs(r);
    return sum + (i < doubted && size > huber ? 2 * huber * size - huber * huber : r * r);
  }, 0);
}

function dot(a: readonly number[], b: readonly number[], weights: readonly number[]): number {
  let sum = 0;
  for (let i = 0; i < weights.length; i++) sum += (a[i] ?? 0) * (b[i] ?? 0) * (weights[i] ?? 0);
  return sum;
}
