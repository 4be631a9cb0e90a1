/** Analytic stand-ins for networks, for tests: answers are known in closed form, so errors can be measured. */
import type { Denoise } from '../denoisers/denoise.ts';
import { map } from '../tensor.ts';

/** The exact denoiser of data drawn from N(mean, spread²), every value on its own. */
export function gaussianDenoiser(mean: number, spread: number): Denoise {
  return async (x, sigma) => {
    const share = spread ** 2 / (spread ** 2 + sigma ** 2);
    return map(x, (value) => mean + share * (value - mean));
  };
}
