import { type NoisePath, levelAt } from '../schedules/noise-path.ts';
import type { Denoise, Predict } from './denoise.ts';
import { divided } from './divided.ts';
import { type CleanLimit, limitClean } from './limit-clean.ts';
import { type PredictionType, cleanFrom, inputNorm, noiseFrom } from './predictions.ts';

export interface NetworkDenoiserOptions {
  readonly path: NoisePath;
  readonly prediction: PredictionType;
  readonly limit?: CleanLimit | undefined;
}

/** A network behind the solvers' interface: scales its input, tells it the path's timestep, reads its prediction. */
export function networkDenoiser(predict: Predict, options: NetworkDenoiserOptions): Denoise {
  const { path, limit } = options;
  const prediction = { type: options.prediction, units: path.units };
  return async (x, call) => {
    const level = levelAt(path, call);
    const input = divided(x, inputNorm(level, path.units));
    const output = await predict(input, path.timesteps[call] as number, call);
    const clean = cleanFrom(output, x, prediction, level);
    return {
      output,
      clean: limit ? limitClean(clean, limit) : clean,
      noise: () => noiseFrom(output, x, prediction, level),
    };
  };
}
