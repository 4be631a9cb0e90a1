/**
 * What a network predicts, turned into x₀ and n, where x = alpha·x₀ + sigma·n. In exploding units the network was trained
 * on x / √(sigma² + 1), which only the v-prediction notices. Operations are float32 in the reference's order: a sampler
 * that starts at σ = 4096 turns one rounding into a visible difference.
 */
import type { Level, NoiseUnits } from '../schedules/noise-path.ts';
import { type Tensor, zeros } from '../tensor.ts';

export const predictionTypes = ['epsilon', 'v_prediction', 'sample', 'flow_prediction'] as const;
export type PredictionType = (typeof predictionTypes)[number];

export interface Prediction {
  readonly type: PredictionType;
  readonly units: NoiseUnits;
}

const round = Math.fround;

/** What the network's input is the latents divided by, so that it has unit variance. */
export function inputNorm({ sigma }: Level, units: NoiseUnits): number {
  return units === 'exploding' ? round(Math.sqrt(round(round(sigma * sigma) + 1))) : 1;
}

/** x₀. */
export function cleanFrom(output: Tensor, x: Tensor, { type, units }: Prediction, level: Level): Tensor {
  const { alpha, sigma } = level;
  switch (type) {
    // the noise n (Ho et al. 2020)
    case 'epsilon':
      return combine(x, output, (a, b) => round(a - round(sigma * b)) / alpha);
    // v = alpha·n − sigma·x₀ at unit variance (Salimans & Ho 2022, appendix D)
    case 'v_prediction': {
      if (units !== 'exploding') return combine(x, output, (a, b) => round(alpha * a) - round(sigma * b));
      const norm = inputNorm(level, units);
      const [slope, square] = [round(-sigma / norm), round(round(sigma * sigma) + 1)];
      return combine(x, output, (a, b) => round(b * slope) + round(a / square));
    }
    // x₀ itself
    case 'sample':
      return output;
    // the velocity n − x₀ on x = (1 − sigma)·x₀ + sigma·n (Liu et al. 2022)
    case 'flow_prediction':
      return combine(x, output, (a, b) => a - round(sigma * b));
  }
}

/** n. */
export function noiseFrom(output: Tensor, x: Tensor, prediction: Prediction, level: Level): Tensor {
  const { alpha, sigma } = level;
  const { type, units } = prediction;
  if (units !== 'exploding') {
    switch (type) {
      case 'epsilon':
        return output;
      case 'v_prediction':
        return combine(x, output, (a, b) => round(alpha * b) + round(sigma * a));
      case 'flow_prediction':
        return combine(x, output, (a, b) => a + round(alpha * b));
      case 'sample':
        break;
    }
  }
  const clean = cleanFrom(output, x, prediction, level);
  return combine(x, clean, (a, b) => round(a - round(alpha * b)) / sigma);
}

/** out[i] = f(a[i], b[i]). */
function combine(a: Tensor, b: Tensor, f: (a: number, b: number) => number): Tensor {
  if (a.data.length !== b.data.length) throw new RangeError(`[${a.dims.join()}] is not [${b.dims.join()}]`);
  const out = zeros(a.dims);
  for (let i = 0; i < out.data.length; i++) out.data[i] = f(a.data[i] as number, b.data[i] as number);
  return out;
}
