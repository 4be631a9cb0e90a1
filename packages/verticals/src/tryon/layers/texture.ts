/** How rough each place looks, apart from its colour: hair and knits are, skin and plain cloth are not. */
import { boxMean } from '@escena/imaging/box-mean';
import type { PreparedCutOut } from '@escena/imaging/prepare-cut-out';

/** working pixels about a place that its roughness is read from */
const radius = 2;
const bins = 12;
/** OKLab lightness, standard deviation: what the first and the last bin begin at */
const [smoothest, roughest] = [0.004, 0.15] as const;
/** samples that every bin has at least, so that nothing is impossible */
const usual = 0.02;

/** [working pixel] a bin of roughness, evenly spaced in its logarithm */
export function roughnessOf({ l, width, height }: PreparedCutOut['picture']): Uint8Array {
  const mean = boxMean(l, width, height, radius);
  const square = boxMean(
    l.map((value) => value * value),
    width,
    height,
    radius,
  );
  const step = Math.log(roughest / smoothest) / (bins - 1);
  return Uint8Array.from(mean, (value, i) => {
    const deviation = Math.sqrt(Math.max(0, (square[i] ?? 0) - value * value));
    return Math.min(
      bins - 1,
      Math.max(0, 1 + Math.floor(Math.log(Math.max(1e-6, deviation) / smoothest) / step)),
    );
  });
}

/** −log likelihood of each bin among a label's places; none: no bin is likelier. */
export function roughnessCosts(rough: Uint8Array, labels: Uint8Array, label: number): Float64Array {
  const counts = new Float64Array(bins);
  let all = 0;
  for (let i = 0; i < labels.length; i++)
    if (labels[i] === label) {
      const bin = rough[i] ?? 0;
      counts[bin] = (counts[bin] ?? 0) + 1;
      all++;
    }
  return counts.map((count) => -Math.log(all > 0 ? (count / all + usual) / (1 + bins * usual) : 1 / bins));
}
