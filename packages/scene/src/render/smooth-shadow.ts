/**
 * The filter of the shadow ratio, which is all noise at few paths and lies on the photo bare, without a texture to hide
 * in. It knows how noisy a pixel may be, as light is either blocked or not: a share s of it seen with n paths varies by
 * s(1 − s) ∕ n. First every pixel becomes the mean of the 4 × 4 pixels about it, which share one well distributed set of
 * points (see pixel-tracer.ts); then an edge-avoiding à-trous filter averages what differs by no more than its noise, and
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
  /** paths a pixel of bare shell */
  readonly paths: number;
}

/** standard deviations that two pixels of one shadow may differ by, and what they may besides */
const tolerance = 3;
const slack = 0.004;
/** share of the variance that is left as the paths are well distributed, and the least s(1 − s) */
const distributed = 0.4;
const leastSpread = 0.01;
/** all four ways to lay 4 × 4 pixels about one, together */
const tile = [0.5, 1, 1, 1, 0.5] as const;
/** B₃-spline */
const spline = [1 / 16, 1 / 4, 3 / 8, 1 / 4, 1 / 16] as const;

/** Rows [first, last) of one pass. */
export function shadowRows(pass: ShadowPass, first: number, last: number): void {
  if (pass.spacing === 0) meanRows(pass, first, last);
  else atrousRows(pass, first, last);
}

function meanRows(pass: ShadowPass, first: number, last: number): void {
  const { width, height, trust, from, to, toVariance, paths } = pass;
  for (let y = first; y < last; y++)
    for (let x = 0; x < width; x++) {
      const p = y * width + x;
      if ((trust[p] ?? 0) <= 0) continue;
      let r = 0;
      let g = 0;
      let b = 0;
      let total = 0;
      let squares = 0;
      for (let j = Math.max(-2, -y); j <= Math.min(2, height - 1 - y); j++)
        for (let i = Math.max(-2, -x); i <= Math.min(2, width - 1 - x); i++) {
          const q = p + j * width + i;
          const known = trust[q] ?? 0;
          if (known <= 0) continue;
          const share = (tile[j + 2] ?? 0) * (tile[i + 2] ?? 0);
          const weight = known * share;
          r += weight * (from[q * 3] ?? 0);
          g += weight * (from[q * 3 + 1] ?? 0);
          b += weight * (from[q * 3 + 2] ?? 0);
          total += weight;
          // A pixel half covered has half the paths.
          squares += weight * share;
        }
      to[p * 3] = r / total;
      to[p * 3 + 1] = g / total;
      to[p * 3 + 2] = b / total;
      const s = Math.min(1, (r + g + b) / (3 * total));
      toVariance[p] = ((distributed * (s * (1 - s) + leastSpread)) / paths) * (squares / (total * total));
    }
}

function atrousRows(pass: ShadowPass, first: number, last: number): void {
  const { width, height, trust, from, fromVariance, to, toVariance, spacing } = pass;
  // Differences are of the sum of three channels.
  const scale = 1 / (9 * tolerance * tolerance);
  const least = (slack * slack) / (tolerance * tolerance);
  for (let y = first; y < last; y++) {
    const above = Math.max(-2, -Math.floor(y / spacing));
    const below = Math.min(2, Math.floor((height - 1 - y) / spacing));
    for (let x = 0; x < width; x++) {
      const p = y * width + x;
      if ((trust[p] ?? 0) <= 0) continue;
      const left = Math.max(-2, -Math.floor(x / spacing));
      const right = Math.min(2, Math.floor((width - 1 - x) / spacing));
      const own = (from[p * 3] ?? 0) + (from[p * 3 + 1] ?? 0) + (from[p * 3 + 2] ?? 0);
      const ownVariance = (fromVariance[p] ?? 0) + least;
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
