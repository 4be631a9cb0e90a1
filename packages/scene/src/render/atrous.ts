/** One signal of a picture and how its pixels may be averaged. */
export interface AtrousInput {
  readonly width: number;
  readonly height: number;
  /** [h·w·3] the noisy signal */
  readonly values: Float32Array;
  /** [h·w] how much each pixel knows, ≥ 0; 0 is neither read nor written */
  readonly trust: Float32Array;
  /** 0…1 whether two pixels (indices) at this spacing belong together */
  readonly alike: (p: number, q: number, spacing: number) => number;
  /** passes; pass i reads 5×5 pixels 2^i apart */
  readonly levels: number;
  /** brightness difference, relative to brightness, that the first pass averages over; each pass halves it */
  readonly tolerance: number;
  /** brightness (sum of channels) below which differences count as absolute: keeps dark places from staying speckled */
  readonly dark: number;
}

/** B₃-spline taps */
const taps = [1 / 16, 1 / 4, 3 / 8, 1 / 4, 1 / 16] as const;

/**
 * Edge-avoiding à-trous wavelet filter (Dammertz, Sewtz, Hanika, Lensch 2010, "Edge-avoiding À-Trous wavelet transform
 * for fast global illumination filtering", §3). Answers a new array; the input stays as it is.
 */
export function atrous(input: AtrousInput): Float32Array {
  let from = Float32Array.from(input.values);
  let to = Float32Array.from(input.values);
  let tolerance = input.tolerance;
  for (let level = 0; level < input.levels; level++) {
    pass(input, from, to, 1 << level, tolerance);
    [from, to] = [to, from];
    tolerance /= 2;
  }
  return from;
}

function pass(input: AtrousInput, from: Float32Array, to: Float32Array, spacing: number, tolerance: number) {
  const { width, height, trust, alike, dark } = input;
  for (let y = 0; y < height; y++)
    for (let x = 0; x < width; x++) {
      const p = y * width + x;
      if ((trust[p] ?? 0) <= 0) continue;
      const r = from[p * 3] ?? 0;
      const g = from[p * 3 + 1] ?? 0;
      const b = from[p * 3 + 2] ?? 0;
      const scale = 1 / (tolerance * (r + g + b + dark));
      let sumR = 0;
      let sumG = 0;
      let sumB = 0;
      let total = 0;
      for (let j = -2; j <= 2; j++) {
        const qy = y + j * spacing;
        if (qy < 0 || qy >= height) continue;
        for (let i = -2; i <= 2; i++) {
          const qx = x + i * spacing;
          if (qx < 0 || qx >= width) continue;
          const q = qy * width + qx;
          const known = trust[q] ?? 0;
          if (known <= 0) continue;
          const near = alike(p, q, spacing);
          if (near <= 0) continue;
          const qr = from[q * 3] ?? 0;
          const qg = from[q * 3 + 1] ?? 0;
          const qb = from[q * 3 + 2] ?? 0;
          const off = (qr + qg + qb - r - g - b) * scale;
          const square = off * off;
          // The series of exp to second order: the same shape of fall-off at a fraction of its cost.
          const weight =
            ((taps[j + 2] ?? 0) * (taps[i + 2] ?? 0) * known * near) / (1 + square + 0.5 * square * square);
          sumR += weight * qr;
          sumG += weight * qg;
          sumB += weight * qb;
          total += weight;
        }
      }
      to[p * 3] = total > 0 ? sumR / total : r;
      to[p * 3 + 1] = total > 0 ? sumG / total : g;
      to[p * 3 + 2] = total > 0 ? sumB / total : b;
    }
}
