/**
 * The noise that a discrete-time checkpoint was trained with: ᾱ_t for every training timestep (Ho et al. 2020) and
 * σ_t = √((1 − ᾱ_t) / ᾱ_t), the same noise in variance-exploding units, which every solver here works in.
 * Rounding follows torch step by step, so that the arrays equal the reference's (checked in schedules.test.ts).
 */
export const betaSchedules = ['linear', 'scaled_linear'] as const;
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
  /** shift so that the last timestep carries no signal (Lin et al. 2024, algorithm 1) */
  readonly zeroTerminalSnr: boolean;
}

const round = Math.fround;
/** ᾱ of a zero-SNR last step: infinite σ would leave no number to compute with. As in EulerDiscreteScheduler. */
const almostNoSignal = 2 ** -24;

export function trainingNoise(range: BetaRange): TrainingNoise {
  const betas =
    range.schedule === 'linear'
      ? linspace32(range.start, range.end, range.count)
      : linspace32(Math.sqrt(range.start), Math.sqrt(range.end), range.count).map((root) => root * root);
  const alphasCumprod = new Float32Array(range.count);
  // torch's cumprod carries the product in double and rounds each output.
  let product = 1;
  const shifted = range.zeroTerminalSnr ? withoutTerminalSignal(betas) : betas;
  shifted.forEach((beta, t) => {
    product *= round(1 - beta);
    alphasCumprod[t] = product;
  });
  if (range.zeroTerminalSnr) alphasCumprod[range.count - 1] = almostNoSignal;
  return { alphasCumprod, sigmas: alphasCumprod.map((alpha) => Math.sqrt(round(round(1 - alpha) / alpha))) };
}

function withoutTerminalSignal(betas: Float32Array): Float32Array {
  const roots = new Float32Array(betas.length);
  let product = 1;
  betas.forEach((beta, t) => {
    product *= round(1 - beta);
    roots[t] = Math.sqrt(round(product));
  });
  const first = roots[0] ?? 1;
  const last = roots[roots.length - 1] ?? 0;
  const gain = round(first / round(first - last));
  const bars = roots.map((root) => round(round(root - last) * gain) ** 2);
  return bars.map((bar, t) => 1 - (t === 0 ? bar : round(bar / (bars[t - 1] ?? 1))));
}

/** torch.linspace in float32: two halves from both ends, each value rounded once. */
function linspace32(start: number, end: number, count: number): Float32Array {
  const [first, last] = [round(start), round(end)];
  const step = round((last - first) / (count - 1));
  return Float32Array.from({ length: count }, (_, i) =>
    i < count / 2 ? first + step * i : last - step * (count - 1 - i),
  );
}

/** σ at a possibly fractional timestep, linear between its neighbours. */
export function sigmaAt(noise: TrainingNoise, timestep: number): number {
  const { sigmas } = noise;
  const low = Math.min(Math.max(Math.floor(timestep), 0), sigmas.length - 1);
  const high = Math.min(low + 1, sigmas.length - 1);
  const [from, to] = [sigmas[low] as number, sigmas[high] as number];
  return from + (to - from) * Math.min(Math.max(timestep - low, 0), 1);
}

/** The fractional timestep whose σ this is: linear in log σ between neighbours, clamped to the training range. */
export function timestepAt(noise: TrainingNoise, sigma: number): number {
  const { sigmas } = noise;
  let low = 0;
  while (low < sigmas.length - 2 && (sigmas[low + 1] as number) <= sigma) low += 1;
  const from = round(Math.log(sigmas[low] as number));
  const to = round(Math.log(sigmas[low + 1] as number));
  const weight = (from - Math.log(Math.max(sigma, 1e-10))) / round(from - to);
  return low + Math.min(Math.max(weight, 0), 1);
}
