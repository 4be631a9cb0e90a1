/** Analytic stand-ins for networks, for tests: answers are known in closed form, so errors can be measured. */
import type { Denoise } from '../denoisers/denoise.ts';
import { type NoisePath, levelAt } from '../schedules/noise-path.ts';
import { type Tensor, map, mix } from '../tensor.ts';

/** The exact estimate, E[x₀ | x], of data drawn from N(mean, spread²), every value on its own. */
export function gaussianDenoiser(path: NoisePath, mean: number, spread: number): Denoise {
  return async (x, call) => {
    const { alpha, sigma } = levelAt(path, call);
    const share = (alpha * spread ** 2) / ((alpha * spread) ** 2 + sigma ** 2);
    const clean = map(x, (value) => mean + share * (value - alpha * mean));
    const noise = (): Tensor => mix(x, 1 / sigma, clean, -alpha / sigma);
    const output = path.units === 'flow' ? mix(noise(), 1, clean, -1) : noise();
    return { output, clean, noise };
  };
}
