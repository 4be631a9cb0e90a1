/**
 * Known colours carried on into the unknown, by a pyramid (pull and push, Gortler et al., "The lumigraph", 1996): what a
 * thing's colour would be beyond its edge, so that enlarging or blurring a cut-out brings no old backdrop in.
 */
interface Weighted {
  readonly width: number;
  readonly height: number;
  /** [n·3], colour times weight */
  readonly color: Float32Array;
  /** [n], 0…1 */
  readonly weight: Float32Array;
}

/** @param color [n·3] @param weight [n] how far each is known, 0…1 @returns [n·3] */
export function fillColors(
  width: number,
  height: number,
  color: Float32Array,
  weight: Float32Array,
): Float32Array {
  const weighted = color.map((value, i) => value * (weight[Math.floor(i / 3)] ?? 0));
  return fill({ width, height, color: weighted, weight });
}

function fill(level: Weighted): Float32Array {
  const { width, height, color, weight } = level;
  const out = new Float32Array(color.length);
  const behind = width > 1 || height > 1 ? fill(halve(level)) : undefined;
  const w = (width + 1) >> 1;
  for (let y = 0, i = 0; y < height; y++)
    for (let x = 0; x < width; x++, i++) {
      const share = weight[i] ?? 0;
      const back = (y >> 1) * w + (x >> 1);
      for (let k = 0; k < 3; k++)
        out[3 * i + k] = (color[3 * i + k] ?? 0) + (1 - share) * (behind?.[3 * back + k] ?? 0);
    }
  return out;
}

function halve({ width, height, color, weight }: Weighted): Weighted {
  const w = (width + 1) >> 1;
  const h = (height + 1) >> 1;
  const half = { width: w, height: h, color: new Float32Array(w * h * 3), weight: new Float32Array(w * h) };
  for (let y = 0, i = 0; y < height; y++)
    for (let x = 0; x < width; x++, i++) {
      const to = (y >> 1) * w + (x >> 1);
      half.weight[to] = (half.weight[to] ?? 0) + (weight[i] ?? 0);
      for (let k = 0; k < 3; k++)
        half.color[3 * to + k] = (half.color[3 * to + k] ?? 0) + (color[3 * i + k] ?? 0);
    }
  for (let i = 0; i < w * h; i++) {
    const total = half.weight[i] ?? 0;
    if (total <= 1) continue;
    half.weight[i] = 1;
    for (let k = 0; k < 3; k++) half.color[3 * i + k] = (half.color[3 * i + k] ?? 0) / total;
  }
  return half;
}
