import type { Arm } from './arm.ts';
import { createMatrix, type Matrix } from './cholesky.ts';

/** Standard deviations of log-odds. */
export interface Prior {
  /** of what all arms share: how far the campaign's rate may be from what the counts as a whole say */
  readonly level: number;
  /** of what one part (a headline, an image) does to every arm that carries it */
  readonly part: number;
  /** of what only this combination does */
  readonly combination: number;
}

/**
 * How arms' log-odds vary together before anything was seen: the more parts two arms share, the more alike they are. A model
 * with one effect for each level of each factor and one for each arm, seen as a Gaussian process over the arms (Rasmussen and
 * Williams, Gaussian Processes for Machine Learning, 2006, section 2.7).
 */
export function priorCovariance(arms: readonly Arm[], { level, part, combination }: Prior): Matrix {
  const matrix = createMatrix(arms.length);
  arms.forEach((one, row) =>
    arms.forEach((other, column) => {
      const shared = Object.keys(one.factors).filter(
        (factor) => one.factors[factor] === other.factors[factor],
      );
      const own = row === column ? combination ** 2 : 0;
      matrix.data[row * arms.length + column] = level ** 2 + part ** 2 * shared.length + own;
    }),
  );
  return matrix;
}
