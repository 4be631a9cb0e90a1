import type { Posterior } from './fit-posterior.ts';
import { fillNormal, type Random } from './random.ts';

/** One draw of all arms' log-odds from what is believed of them. */
export function drawOdds({ beliefs, weights }: Posterior, random: Random): Float64Array {
  let left = random();
  const index = weights.findIndex((weight) => (left -= weight) < 0);
  const belief = beliefs[index] ?? beliefs[0];
  if (!belief) throw new RangeError('a posterior has at least one belief');
  const { mean, factor } = belief;
  const { size, data } = factor;
  const noise = new Float64Array(size);
  fillNormal(noise, random);
  const odds = Float64Array.from(mean);
  for (let row = 0; row < size; row++) {
    let sum = odds[row] ?? 0;
    for (let k = 0; k <= row; k++) sum += (data[row * size + k] ?? 0) * (noise[k] ?? 0);
    odds[row] = sum;
  }
  return odds;
}

/**
 * Thompson sampling (Biometrika 25 (1933) 285–294): the arm that is best in one draw, so that each is chosen as often as it is
 * believed to be the best.
 * @param eligible which arms may be chosen; at least one
 * @returns its index
 */
export function chooseArm(posterior: Posterior, eligible: readonly boolean[], random: Random): number {
  return bestOf(drawOdds(posterior, random), eligible);
}

export function bestOf(odds: Float64Array, eligible: readonly boolean[]): number {
  let best = -1;
  odds.forEach((value, arm) => {
    if (eligible[arm] && (best < 0 || value > (odds[best] ?? 0))) best = arm;
  });
  if (best < 0) throw new RangeError('no arm may be chosen');
  return best;
}
