/**
 * What a network predicts, turned into x₀. x = x₀ + σ·n; a variance-preserving network sees x / √(σ² + 1).
 */
import { type Tensor, map, mix } from '../tensor.ts';
import type { Denoise, Predict } from './denoise.ts';

type ToClean = (output: Tensor, x: Tensor, sigma: number) => Tensor;

const variancePreserving = (sigma: number): number => 1 / Math.sqrt(sigma * sigma + 1);

/** `scale` is what the network's input is x times; `toClean` is x₀ from its output. */
export const predictions = {
  /** the noise n (Ho et al. 2020) */
  epsilon: { scale: variancePreserving, toClean: (out, x, sigma) => mix(x, 1, out, -sigma) },
  /** v = α·n − σ'·x₀ (Salimans & Ho 2022, appendix D) */
  v_prediction: {
    scale: variancePreserving,
    toClean: (out, x, sigma) => {
      const share = 1 / (sigma * sigma + 1);
      return mix(x, share, out, -sigma * Math.sqrt(share));
    },
  },
  /** x₀ itself */
  sample: { scale: variancePreserving, toClean: (out) => out },
  /** the velocity n − x₀ on x = (1 − σ)·x₀ + σ·n (Liu et al. 2022) */
  flow_prediction: { scale: () => 1, toClean: (out, x, sigma) => mix(x, 1, out, -sigma) },
} as const satisfies Record<string, { scale: (sigma: number) => number; toClean: ToClean }>;

export type PredictionType = keyof typeof predictions;

export interface DenoiserOptions {
  readonly prediction: PredictionType;
  /** what to tell the network at each step of the path */
  readonly timesteps: Float32Array;
  /** clamp x₀ to ±this */
  readonly clip?: number;
}

/** A network behind the solver's interface. */
export function denoiser(predict: Predict, options: DenoiserOptions): Denoise {
  const { scale, toClean } = predictions[options.prediction];
  const { timesteps, clip } = options;
  return async (x, sigma, step) => {
    const factor = scale(sigma);
    const input = map(x, (value) => value * factor);
    const clean = toClean(await predict(input, timesteps[step] ?? 0), x, sigma);
    return clip === undefined ? clean : map(clean, (value) => Math.min(Math.max(value, -clip), clip));
  };
}
