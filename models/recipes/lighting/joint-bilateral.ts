import type { Guide } from '@escena/scene/guide';

/** pixels to each side that are averaged, and the spread of their weights */
const reach = 10;
const spread = 5;
/** relative difference of brightness that counts as an edge of light, judged on averages of 5×5 pixels */
const tolerance = 0.25;

/**
 * The other classical filter for the same buffers, to be measured against: a joint bilateral filter (Eisemann and Durand
 * 2004; Petschnigg et al. 2004) over position, object, normal, depth and smoothed brightness, in one pass.
 */
export function jointBilateral(guide: Guide): Float32Array {
  const { light, coverage } = guide;
  const smooth = filter(guide, light, 2, () => 1);
  const bright = (p: number): number =>
    (smooth[p * 3] ?? 0) + (smooth[p * 3 + 1] ?? 0) + (smooth[p * 3 + 2] ?? 0);
  const floor = 0.1 * meanOf(coverage, bright);
  return filter(guide, light, reach, (p, q, square) => {
    const off = (bright(p) - bright(q)) / (tolerance * (bright(p) + floor));
    return Math.exp(-square / (2 * spread * spread) - (off * off) / 2);
  });
}

function filter(
  { width, height, coverage, objectId, normal, depth }: Guide,
  values: Float32Array,
  radius: number,
  weigh: (p: number, q: number, square: number) => number,
): Float32Array {
  const out = values.slice();
  for (let p = 0; p < coverage.length; p++) {
    if ((coverage[p] ?? 0) <= 0) continue;
    const [x, y] = [p % width, Math.floor(p / width)];
    const sums = [0, 0, 0];
    let total = 0;
    for (let j = Math.max(0, y - radius); j <= Math.min(height - 1, y + radius); j++)
      for (let i = Math.max(0, x - radius); i <= Math.min(width - 1, x + radius); i++) {
        const q = j * width + i;
        if (objectId[q] !== objectId[p] || (coverage[q] ?? 0) <= 0) continue;
        let cosine = 0;
        for (let c = 0; c < 3; c++) cosine += (normal[p * 3 + c] ?? 0) * (normal[q * 3 + c] ?? 0);
        if (cosine <= 0.5) continue;
        const apart = ((depth[q] ?? 0) - (depth[p] ?? 0)) / (0.05 * (depth[p] ?? 1));
        const square = (i - x) ** 2 + (j - y) ** 2;
        const weight = (coverage[q] ?? 0) * cosine ** 32 * weigh(p, q, square) * Math.exp(-apart * apart);
        for (let c = 0; c < 3; c++) sums[c] = (sums[c] ?? 0) + weight * (values[q * 3 + c] ?? 0);
        total += weight;
      }
    if (total > 0) for (let c = 0; c < 3; c++) out[p * 3 + c] = (sums[c] ?? 0) / total;
  }
  return out;
}

function meanOf(coverage: Float32Array, of: (p: number) => number): number {
  let [sum, weight] = [1e-6, 1e-6];
  coverage.forEach((share, p) => {
    sum += share * of(p);
    weight += share;
  });
  return sum / weight;
}
