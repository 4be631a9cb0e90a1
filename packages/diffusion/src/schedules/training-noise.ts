/**
 * The noise that a discrete-time checkpoint was trained with: ᾱ_t for every training timestep (Ho et al. 2020) and
 * σ_t = √((1 − ᾱ_t) / ᾱ_t), the same in variance-exploding units. Rounding follows torch step by step, so that the arrays
 * equal the reference's.
 */
import { linspace32 } from './linspace.ts';
import type { Level } from './noise-path.ts';
import { numpyLog } from './numpy-log.ts';

export const betaSchedules = ['linear', 'scaled_linear', 'squaredcos_cap_v2', 'exp'] as const;
export type BetaSchedule = (typeof betaSchedules)[number];

export interface TrainingNoise {
  /** [T] */
  readonly alphasCumprod: Float32Array;
  /** [T], ascending */
  readonly sigmas: Float32Array;
}

export interface BetaRange {
  readonly schedule: BetaSchedule;
  readonly start: number;
  readonly end: number;
  /** number of training timesteps */
  readonly count: number;
  /** instead of a schedule: β of every timestep */
  readonly trained?: readonly number[] | null;
  /**
   * Shift so that the last timestep carries no signal (Lin et al. 2024, algorithm 1): `exactly` none, or `almost` none
   * (ᾱ = 2⁻²⁴) for solvers that divide by it.
   */
  readonly zeroTerminalSnr?: 'exactly' | 'almost' | undefined;
}

const round = Math.fround;
const almostNoSignal = 2 ** -24;
/** Nichol & Dhariwal 2021: β is capped to keep the end of the cosine schedule from being singular. */
const maxBeta = 0.999;

export function trainingNoise(range: BetaRange): TrainingNoise {
  const given = betas(range);
  const shifted = range.zeroTerminalSnr ? withoutTerminalSignal(given) : given;
  const alphasCumprod = cumulativeProduct(shifted);
  if (range.zeroTerminalSnr === 'almost') alphasCumprod[alphasCumprod.length - 1] = almostNoSignal;
  return { alphasCumprod, sigmas: alphasCumprod.map((alpha) => Math.sqrt(round(round(1 - alpha) / alpha))) };
}

function betas({ schedule, start, end, count, trained }: BetaRange): Float32Array {
  if (trained) return Float32Array.from(trained);
  switch (schedule) {
    case 'linear':
      return linspace32(start, end, count);
    case 'scaled_linear':
      return linspace32(Math.sqrt(start), Math.sqrt(end), count).map((root) => root * root);
    case 'squaredcos_cap_v2':
      return betasOf(count, (t) => Math.cos((((t + 0.008) / 1.008) * Math.PI) / 2) ** 2);
    case 'exp':
      return betasOf(count, (t) => Math.exp(t * -12));
  }
}

/** β_t that give ᾱ(t/T). */
function betasOf(count: number, alphaBar: (t: number) => number): Float32Array {
  return Float32Array.from({ length: count }, (_, i) =>
    Math.min(1 - alphaBar((i + 1) / count) / alphaBar(i / count), maxBeta),
  );
}

/** Π(1 − β): torch's cumprod carries the product in double and rounds each output. */
function cumulativeProduct(given: Float32Array): Float32Array {
  let product = 1;
  return given.map((beta) => (product *= round(1 - beta)));
}

function withoutTerminalSignal(given: Float32Array): Float32Array {
  const roots = cumulativeProduct(given).map(Math.sqrt);
  const first = roots[0] ?? 1;
  const last = roots[roots.length - 1] ?? 0;
  const gain = round(first / round(first - last));
  const bars = roots.map((root) => round(round(root - last) * gain) ** 2);
  return bars.map((bar, t) => 1 - (t === 0 ? bar : round(bar / (bars[t - 1] ?? 1))));
}

/** The variance-preserving level of a whole timestep. */
export function preservingLevel({ alphasCumprod }: TrainingNoise, timestep: number): Level {
  const bar = alphasCumprod[timestep] as number;
  return { alpha: round(Math.sqrt(bar)), sigma: round(Math.sqrt(round(1 - bar))) };
}

/** σ at a possibly fractional timestep, linear between its neighbours, in double (numpy.interp). */
export function sigmaAt({ sigmas }: TrainingNoise, timestep: number): number {
  const low = Math.min(Math.max(Math.floor(timestep), 0), sigmas.length - 1);
  const high = Math.min(low + 1, sigmas.length - 1);
  const [from, to] = [sigmas[low] as number, sigmas[high] as number];
  return from + (to - from) * Math.min(Math.max(timestep - low, 0), 1);
}

/** The fractional timesteps whose σ these are: linear in log σ between neighbours, clamped to the training range. */
export function timestepsAt({ sigmas }: TrainingNoise, levels: readonly number[]): number[] {
  const logs = sigmas.map(numpyLog);
  const last = logs.length - 2;
  return levels.map((sigma) => {
    const logSigma = Math.log(Math.max(sigma, 1e-10));
    let low = 0;
    while (low < last && (logs[low + 1] as number) <= logSigma) low += 1;
    const [from, to] = [logs[low] as number, logs[low + 1] as number];
    const weight = Math.min(Math.max((from - logSigma) / round(from - to), 0), 1);
    return (1 - weight) * low + weight * (low + 1);
  });
}
