/**
 * What a network predicts, turned into x₀ and n, where x = alpha·x₀ + sigma·n. In exploding units the network was trained
 * on x / √(sigma² + 1), which only the v-prediction notices. Operations are float32 in the reference's order: a sampler
 * that starts at σ = 4096 turns one rounding into a visible difference.
 */
import type { Level, NoiseUnits } from '../schedules/noise-path.ts';
import { type Tensor, mix } from '../tensor.ts';
import { divided } from './divided.ts';

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
      return weighted([1, x], [-sigma, output], alpha);
    // v = alpha·n − sigma·x₀ at unit variance (Salimans & Ho 2022, appendix D)
    case 'v_prediction': {
      if (units !== 'exploding') return weighted([alpha, x], [-sigma, output]);
      const slope = round(-sigma / inputNorm(level, units));
      return weighted([1, divided(x, round(round(sigma * sigma) + 1))], [slope, output]);
    }
    // x₀ itself
    case 'sample':
      return output;
    // the velocity n − x₀ on x = (1 − sigma)·x₀ + sigma·n (Liu et al. 2022)
    case 'flow_prediction':
      return weighted([1, x], [-sigma, output]);
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
        return weighted([sigma, x], [alpha, output]);
      case 'flow_prediction':
        return weighted([1, x], [alpha, output]);
      case 'sample':
        break;
    }
  }
  return weighted([1, x], [-alpha, cleanFrom(output, x, prediction, level)], sigma);
}

type Weighted = readonly [weight: number, tensor: Tensor];

/** (wa·a + wb·b) / divisor, every operation rounded to float32. */
function weighted([wa, a]: Weighted, [wb, b]: Weighted, divisor = 1): Tensor {
  const sum = mix(a, wa, b, wb);
  return divisor === 1 ? sum : divided(sum, divisor);
}
