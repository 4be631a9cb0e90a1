/**
 * The filter of the shadow ratio, which is all noise at few paths and lies on the photo bare, without a texture to hide
 * in. It knows how noisy a pixel may be, as light is either blocked or not: a share s of it seen with n paths varies by
 * s(1 − s) ∕ n. First every pixel becomes the mean of the 4 × 4 pixels about it, which share one well distributed set of
 * points (see pixel-tracer.ts), or of fewer where that mean departs from theirs by more than their noise: the dark spot at a
 * thin leg's foot is two or three pixels wide. Then an edge-avoiding à-trous filter averages what differs by no more than its noise, and
 * carries the variance on (Schied et al. 2017, "Spatiotemporal variance-guided filtering", §4.2–4.3). What stays are
 * contact shadows, whose differences are larger than the noise.
 */

export interface ShadowPass {
  readonly width: number;
  readonly height: number;
  /** [h·w] how much each pixel knows, ≥ 0; 0 is neither read nor written */
  readonly trust: Float32Array;
  /** [h·w·3] ratio, and [h·w] its variance; the first pass takes none and makes it */
  readonly from: Float32Array;
  readonly fromVariance: Float32Array;
  readonly to: Float32Array;
  readonly toVariance: Float32Array;
  /** pixels between the taps; 0: the first pass, which takes the means */
  readonly spacing: number;
  /** [h·w] paths that each pixel was traced with, at least */
  readonly paths: Float32Array;
}

/** standard deviations that two pixels of one shadow may differ by, of few paths and of more, and what they may besides */
const tolerances = { few: 3, more: 2 };
const slack = 0.004;
/** share of the variance that is left as the paths are well distributed, and the least s(1 − s) */
const distributed = 0.4;
const leastSpread = 0.01;
/** all four ways to lay 4 × 4 pixels about one, together; the nine pixels about it; itself */
const windows = [[0.5, 1, 1, 1, 0.5], [0.5, 1, 0.5], [1]] as const;
/** paths of a pixel below which its own light says too little to keep what is small */
const fewPaths = 8;
/** standard deviations squared by which a smaller window's mean must depart before any of it counts */
const beyondNoise = 4;
/** B₃-spline */
const spline = [1 / 16, 1 / 4, 3 / 8, 1 / 4, 1 / 16] as const;

/** Rows [first, last) of one pass. */
export function shadowRows(pass: ShadowPass, first: number, last: number): void {
  if (pass.spacing === 0) meanRows(pass, first, last);
  else atrousRows(pass, first, last);
}

function meanRows(pass: ShadowPass, first: number, last: number): void {
  const { width, trust, paths, to, toVariance } = pass;
  const mean = new Float64Array(4);
  for (let y = first; y < last; y++)
    for (let x = 0; x < width; x++) {
      const p = y * width + x;
      if ((trust[p] ?? 0) <= 0) continue;
      let [r, g, b, variance, spread] = [0, 0, 0, 0, 0];
      for (const window of windows) {
        if (window !== windows[0] && (paths[p] ?? 0) < fewPaths) break;
        meanAbout(pass, { x, y, window }, mean);
        const [mr = 0, mg = 0, mb = 0, perSpread = 0] = mean;
        // A few paths that all got through seem to have no noise: what is around them tells it.
        const s = Math.min(1, (mr + mg + mb) / 3);
        spread = Math.max(spread, s * (1 - s) + leastSpread);
        const own = spread * perSpread;
        const off = (mr + mg + mb - r - g - b) / 3;
        // James and Stein 1961: of a difference that noise makes up in part, what is beyond it.
        const kept = window === windows[0] ? 1 : Math.max(0, 1 - (beyondNoise * own) / (off * off + 1e-12));
        if (kept === 0) break;
        r += kept * (mr - r);
        g += kept * (mg - g);
        b += kept * (mb - b);
        variance += kept * (own - variance);
      }
      to[p * 3] = r;
      to[p * 3 + 1] = g;
      to[p * 3 + 2] = b;
      toVariance[p] = variance;
    }
}

/** Into `mean`: red, green, blue of the pixels about (x, y), and the variance of their mean by s(1 − s). */
function meanAbout(
  { width, height, trust, from, paths }: ShadowPass,
  { x, y, window }: { readonly x: number; readonly y: number; readonly window: readonly number[] },
  mean: Float64Array,
): void {
  const reach = window.length >> 1;
  let [r, g, b, total, squares] = [0, 0, 0, 0, 0];
  for (let j = Math.max(-reach, -y); j <= Math.min(reach, height - 1 - y); j++)
    for (let i = Math.max(-reach, -x); i <= Math.min(reach, width - 1 - x); i++) {
      const q = (y + j) * width + x + i;
      const known = trust[q] ?? 0;
      if (known <= 0) continue;
      const share = (window[j + reach] ?? 0) * (window[i + reach] ?? 0);
      const weight = known * share;
      r += weight * (from[q * 3] ?? 0);
      g += weight * (from[q * 3 + 1] ?? 0);
      b += weight * (from[q * 3 + 2] ?? 0);
      total += weight;
      // A pixel half covered has half the paths.
      squares += (weight * share) / (paths[q] ?? 1);
    }
  mean[0] = r / total;
  mean[1] = g / total;
  mean[2] = b / total;
  mean[3] = (distributed * squares) / (total * total);
}

function atrousRows(pass: ShadowPass, first: number, last: number): void {
  const { width, height, trust, from, fromVariance, to, toVariance, spacing, paths } = pass;
  for (let y = first; y < last; y++) {
    const above = Math.max(-2, -Math.floor(y / spacing));
    const below = Math.min(2, Math.floor((height - 1 - y) / spacing));
    for (let x = 0; x < width; x++) {
      const p = y * width + x;
      if ((trust[p] ?? 0) <= 0) continue;
      const left = Math.max(-2, -Math.floor(x / spacing));
      const right = Math.min(2, Math.floor((width - 1 - x) / spacing));
      const own = (from[p * 3] ?? 0) + (from[p * 3 + 1] ?? 0) + (from[p * 3 + 2] ?? 0);
      const tolerance = (paths[p] ?? 0) < fewPaths ? tolerances.few : tolerances.more;
      // Differences are of the sum of three channels.
      const scale = 1 / (9 * tolerance * tolerance);
      const ownVariance = (fromVariance[p] ?? 0) + (slack * slack) / (tolerance * tolerance);
      let r = 0;
      let g = 0;
      let b = 0;
      let total = 0;
      let variance = 0;
      for (let j = above; j <= below; j++) {
        const row = p + j * spacing * width;
        const tap = spline[j + 2] ?? 0;
        for (let i = left; i <= right; i++) {
          const q = row + i * spacing;
          const known = trust[q] ?? 0;
          if (known <= 0) continue;
          const qr = from[q * 3] ?? 0;
          const qg = from[q * 3 + 1] ?? 0;
          const qb = from[q * 3 + 2] ?? 0;
          const qVariance = fromVariance[q] ?? 0;
          const off = qr + qg + qb - own;
          const square = (off * off * scale) / (ownVariance + qVariance);
          const weight = (known * tap * (spline[i + 2] ?? 0)) / (1 + square + 0.5 * square * square);
          r += weight * qr;
          g += weight * qg;
          b += weight * qb;
          total += weight;
          variance += weight * weight * qVariance;
        }
      }
      to[p * 3] = r / total;
      to[p * 3 + 1] = g / total;
      to[p * 3 + 2] = b / total;
      toVariance[p] = variance / (total * total);
    }
  }
}
