import type { Arm } from './arm.ts';
import { cholesky, createMatrix, type Matrix, multiply, solveLower, solveUpper } from './cholesky.ts';
import { type Evidence, logOdds } from './evidence.ts';
import { type Likelihood, likelihoodOf } from './likelihood.ts';
import { type Prior, priorCovariance } from './prior.ts';

/** What is believed of the arms' log-odds if the prior is right: a Gaussian. */
export interface Belief {
  /** one an arm */
  readonly mean: Float64Array;
  /** lower triangle; its product with its transpose is the covariance */
  readonly factor: Matrix;
  /** log of the evidence's probability under the prior, up to a constant of the evidence: compares priors */
  readonly logEvidence: number;
}

/** What is believed of the arms: beliefs under several priors, each as probable as the evidence makes its prior. */
export interface Posterior {
  readonly beliefs: readonly Belief[];
  /** sum 1 */
  readonly weights: readonly number[];
}

/** How far a part may move the log-odds: from hardly (5 % of the rate) to nearly double. */
const scales = [0.05, 0.1, 0.2, 0.35, 0.6];

/**
 * What the evidence says of the arms: logistic regression with effects shared by parts and Laplace's approximation, as Chapelle
 * and Li used it for display advertising (NIPS 2011, algorithm 3). How different parts are is not assumed but learnt: a few
 * priors, weighed by the evidence (taking only the likeliest would take little evidence for proof that all arms are alike).
 * Time n³, memory n² for n arms.
 */
export function fitPosterior(arms: readonly Arm[], evidence: readonly Evidence[]): Posterior {
  const beliefs = scales.map((part) => fitWith(arms, evidence, { level: 1, part, combination: part / 2 }));
  const likeliest = Math.max(...beliefs.map(({ logEvidence }) => logEvidence));
  const relative = beliefs.map(({ logEvidence }) => Math.exp(logEvidence - likeliest));
  const sum = relative.reduce((total, value) => total + value, 0);
  return { beliefs, weights: relative.map((value) => value / sum) };
}

/** With a given prior (Rasmussen and Williams 2006: Newton's method by algorithm 3.1, covariance by 3.27, evidence by 3.32). */
export function fitWith(arms: readonly Arm[], evidence: readonly Evidence[], prior: Prior): Belief {
  const covariance = priorCovariance(arms, prior);
  const centre = logOdds(evidence);
  let peak = startOf(evidence, centre, arms.length);
  for (let step = 0; step < 100; step++) {
    const next = climb(peak, covariance, evidence, centre);
    const gain = next.height - peak.height;
    peak = next;
    if (gain < 1e-9) break;
  }
  const { curvature } = peak.likelihood;
  const root = curvature.map(Math.sqrt);
  const lower = cholesky(stiffened(covariance, root));
  const logDeterminant = root.reduce((sum, _, i) => sum + Math.log(at(lower, i, i)), 0);
  return {
    mean: peak.deviation.map((value) => value + centre),
    factor: cholesky(posteriorCovariance(covariance, root, lower)),
    logEvidence: peak.height - logDeterminant,
  };
}

interface Place {
  /** covariance⁻¹ · deviation */
  readonly weights: Float64Array;
  /** log-odds less the centre */
  readonly deviation: Float64Array;
  readonly likelihood: Likelihood;
  /** log of the posterior density, up to a constant */
  readonly height: number;
}

function startOf(evidence: readonly Evidence[], centre: number, size: number): Place {
  const zero = new Float64Array(size);
  const likelihood = likelihoodOf(evidence, centre, zero);
  return { weights: zero, deviation: zero, likelihood, height: likelihood.log };
}

/** One step of Newton's method; as the density's logarithm is concave, halving a step that goes too far ends. */
function climb(from: Place, covariance: Matrix, evidence: readonly Evidence[], centre: number): Place {
  const { curvature, gradient } = from.likelihood;
  const root = curvature.map(Math.sqrt);
  const lower = cholesky(stiffened(covariance, root));
  const pull = times(curvature, from.deviation).map((value, i) => value + (gradient[i] ?? 0));
  const eased = solveUpper(lower, solveLower(lower, times(root, multiply(covariance, pull))));
  const target = pull.map((value, i) => value - (root[i] ?? 0) * (eased[i] ?? 0));
  for (let part = 1; part > 1e-6; part /= 2) {
    const weights = from.weights.map((value, i) => value + part * ((target[i] ?? 0) - value));
    const deviation = multiply(covariance, weights);
    const likelihood = likelihoodOf(evidence, centre, deviation);
    const height = likelihood.log - times(weights, deviation).reduce((sum, value) => sum + value, 0) / 2;
    if (height >= from.height) return { weights, deviation, likelihood, height };
  }
  return from;
}

/** 1 + √curvature · covariance · √curvature: well conditioned, however much or little was seen. */
function stiffened(covariance: Matrix, root: Float64Array): Matrix {
  const matrix = createMatrix(covariance.size);
  fill(matrix, (i, j) => (i === j ? 1 : 0) + (root[i] ?? 0) * at(covariance, i, j) * (root[j] ?? 0));
  return matrix;
}

function posteriorCovariance(covariance: Matrix, root: Float64Array, lower: Matrix): Matrix {
  const { size } = covariance;
  const columns = Array.from({ length: size }, (_, j) =>
    solveLower(
      lower,
      root.map((value, i) => value * at(covariance, i, j)),
    ),
  );
  const matrix = createMatrix(size);
  fill(matrix, (i, j) => {
    const [left, right] = [columns[i], columns[j]];
    const explained = left && right ? times(left, right).reduce((sum, value) => sum + value, 0) : 0;
    // The last term: rounding must not make a well-known arm's variance negative.
    return at(covariance, i, j) - explained + (i === j ? 1e-10 : 0);
  });
  return matrix;
}

const at = ({ size, data }: Matrix, row: number, column: number) => data[row * size + column] ?? 0;

const times = (a: Float64Array, b: Float64Array) => a.map((value, i) => value * (b[i] ?? 0));

function fill({ size, data }: Matrix, value: (row: number, column: number) => number): void {
  for (let row = 0; row < size; row++)
    for (let column = 0; column < size; column++) data[row * size + column] = value(row, column);
}
