/** When rewards came: how many of the impressions that are `age` old were rewarded `delay` after they were shown. Milliseconds. */
export interface DelayedRewards {
  readonly age: number;
  readonly delay: number;
  readonly rewards: number;
}

/** The fraction of all rewards that has come by an age (milliseconds): rises from 0, and is 1 from the window's end. */
export type DelayCurve = (age: number) => number;

/** Every reward comes at once. */
export const noDelay: DelayCurve = () => 1;

const bins = 24;

/**
 * How rewards come, from rewards that are still coming. Of young impressions only quick rewards have been seen, so the plain
 * share of quick ones is too large; counting for each delay only what could have been slower is exact (the product-limit
 * estimate for right-truncated times: Lagakos, Barraj and De Gruttola, Biometrika 75 (1988) 515–523, equation 2.2).
 * @param window after it a reward counts no more, milliseconds
 * @param prior rewards' worth of belief in an even spread over the window's logarithm, so that few rewards say little
 */
export function fitDelay(seen: readonly DelayedRewards[], window: number, prior = 8): DelayCurve {
  const edges = Array.from({ length: bins + 1 }, (_, bin) => edgeOf(bin, window));
  const survivors = new Float64Array(bins + 1);
  survivors[bins] = 1;
  for (let bin = bins - 1; bin >= 0; bin--) {
    const [start, end] = [edges[bin] as number, edges[bin + 1] as number];
    // Only impressions old enough to have shown a reward of this bin's whole length.
    const cohort = seen.filter(({ age, delay }) => age >= end && delay < end);
    const total = cohort.reduce((sum, { rewards }) => sum + rewards, 0);
    const here = cohort.reduce((sum, { delay, rewards }) => sum + (delay >= start ? rewards : 0), 0);
    const expected = prior / bins;
    const hazard = (here + expected) / (total + expected * (bin + 1));
    survivors[bin] = bin === 0 ? 0 : (survivors[bin + 1] as number) * (1 - hazard);
  }
  return (age) => {
    if (age >= window) return 1;
    if (age <= 0) return 0;
    const bin = edges.findLastIndex((edge) => edge <= age);
    const [start, end] = [edges[bin] as number, edges[bin + 1] as number];
    const [before, after] = [survivors[bin] as number, survivors[bin + 1] as number];
    return before + ((after - before) * (age - start)) / (end - start);
  };
}

/** Bins grow with the delay, from about a thousandth of the window on: most rewards come early. */
const edgeOf = (bin: number, window: number) => (window * (2 ** ((10 * bin) / bins) - 1)) / (2 ** 10 - 1);
