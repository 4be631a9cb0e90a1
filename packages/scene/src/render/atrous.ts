/** One signal of a picture and how its pixels may be averaged. */
export interface AtrousInput {
  readonly width: number;
  readonly height: number;
  /** [h·w·3] the noisy signal */
  readonly values: Float32Array;
  /** [h·w] how much each pixel knows, ≥ 0; 0 is neither read nor written */
  readonly trust: Float32Array;
  /** what pixels see: those that see different surfaces stay apart; without it all belong together */
  readonly surface?: SeenSurface;
  /** passes; pass i reads 5×5 pixels 2^i apart */
  readonly levels: number;
  /** brightness difference, relative to brightness, that the first pass averages over; each pass halves it */
  readonly tolerance: number;
  /** brightness (sum of channels) below which differences count as absolute: keeps dark places from staying speckled */
  readonly dark: number;
}

/** [h·w] and [h·w·3] buffers of a guide. */
export interface SeenSurface {
  readonly objectId: Uint16Array;
  readonly normal: Float32Array;
  readonly depth: Float32Array;
}

/** B₃-spline taps */
const taps = [1 / 16, 1 / 4, 3 / 8, 1 / 4, 1 / 16] as const;

/**
 * Edge-avoiding à-trous wavelet filter (Dammertz, Sewtz, Hanika, Lensch 2010, "Edge-avoiding À-Trous wavelet transform
 * for fast global illumination filtering", §3). Answers a new array; the input stays as it is.
 */
export function atrous(input: AtrousInput): Float32Array {
  return atrousScales(input).at(-1) ?? input.values;
}

/** What each pass of the same filter leaves, finest first; the last is the filter's answer. */
export function atrousScales(input: AtrousInput): Float32Array[] {
  const scales: Float32Array[] = [];
  for (let level = 0; level < input.levels; level++) {
    const from = scales.at(-1) ?? input.values;
    const to = from.slice();
    pass(input, from, to, 1 << level, input.tolerance / 2 ** level);
    scales.push(to);
  }
  return scales;
}

function pass(input: AtrousInput, from: Float32Array, to: Float32Array, spacing: number, tolerance: number) {
  const { width, height, trust, surface, dark } = input;
  for (let y = 0; y < height; y++) {
    const above = Math.max(-2, -Math.floor(y / spacing));
    const below = Math.min(2, Math.floor((height - 1 - y) / spacing));
    for (let x = 0; x < width; x++) {
      const p = y * width + x;
      if ((trust[p] ?? 0) <= 0) continue;
      const left = Math.max(-2, -Math.floor(x / spacing));
      const right = Math.min(2, Math.floor((width - 1 - x) / spacing));
      const r = from[p * 3] ?? 0;
      const g = from[p * 3 + 1] ?? 0;
      const b = from[p * 3 + 2] ?? 0;
      const bright = r + g + b;
      const scale = 1 / (tolerance * (bright + dark));
      let sumR = 0;
      let sumG = 0;
      let sumB = 0;
      let total = 0;
      for (let j = above; j <= below; j++) {
        const row = p + j * spacing * width;
        const tap = taps[j + 2] ?? 0;
        for (let i = left; i <= right; i++) {
          const q = row + i * spacing;
          const known = trust[q] ?? 0;
          if (known <= 0) continue;
          const near = surface ? alike(surface, p, q, spacing) : 1;
          if (near <= 0) continue;
          const qr = from[q * 3] ?? 0;
          const qg = from[q * 3 + 1] ?? 0;
          const qb = from[q * 3 + 2] ?? 0;
          const off = (qr + qg + qb - bright) * scale;
          const square = off * off;
          // The series of exp to second order: the same shape of fall-off at a fraction of its cost.
          const weight = (tap * (taps[i + 2] ?? 0) * known * near) / (1 + square + 0.5 * square * square);
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
}

/** 0…1: pixels see the same surface when they show one object, face one way and lie at a like depth. */
function alike({ objectId, normal, depth }: SeenSurface, p: number, q: number, spacing: number): number {
  if (objectId[p] !== objectId[q]) return 0;
  const cosine =
    (normal[p * 3] ?? 0) * (normal[q * 3] ?? 0) +
    (normal[p * 3 + 1] ?? 0) * (normal[q * 3 + 1] ?? 0) +
    (normal[p * 3 + 2] ?? 0) * (normal[q * 3 + 2] ?? 0);
  if (cosine <= 0.5) return 0;
  const z = depth[p] ?? 0;
  const apart = Math.abs((depth[q] ?? 0) - z) / (0.012 * z * (1 + spacing));
  // cosine^64 by squaring: exact powers of two are cheap.
  const c2 = cosine * cosine;
  const c4 = c2 * c2;
  const c8 = c4 * c4;
  const c16 = c8 * c8;
  const c32 = c16 * c16;
  return (c32 * c32) / (1 + apart * apart);
}
