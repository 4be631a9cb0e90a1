import type { Level } from '../schedules/noise-path.ts';

const round = Math.fround;

/** λ = log alpha − log sigma, half the log signal-to-noise ratio, in the reference's float32; +∞ where there is no noise. */
export function logSnr({ alpha, sigma }: Level): number {
  return round(round(Math.log(alpha)) - round(Math.log(sigma)));
}
