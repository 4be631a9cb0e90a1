/** One pass over one signal of a picture, and how its pixels may be averaged. */
export interface AtrousPass {
  readonly width: number;
  readonly height: number;
  /** [h·w·3] the signal before and after */
  readonly from: Float32Array;
  readonly to: Float32Array;
  /** [h·w] how much each pixel knows, ≥ 0; 0 is neither read nor written */
  readonly trust: Float32Array;
  /** what pixels see: those that see different surfaces stay apart */
  readonly surface: SeenSurface;
  /** it reads 5×5 pixels so far apart */
  readonly spacing: number;
  /** brightness difference, relative to brightness, that it averages over */
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
 * Rows [first, last) of a pass of the edge-avoiding à-trous wavelet filter (Dammertz, Sewtz, Hanika, Lensch 2010,
 * "Edge-avoiding À-Trous wavelet transform for fast global illumination filtering", §3).
 */
export function atrousRows(input: AtrousPass, first: number, last: number): void {
  const { width, height, from, to, trust, surface, spacing, tolerance, dark } = input;
  for (let y = first; y < last; y++) {
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
          const near = alike(surface, p, q, spacing);
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
