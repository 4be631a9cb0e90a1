import type { ImageMap, ImageWrap } from '../../scene.ts';

/**
 * Reads a picture at (u, v) between its four nearest texels (bilinear), at the level where a texel is about half as wide
 * as the viewing ray: pixels take many rays, so a sharper level than one texel a ray does not flicker.
 * @param texels texels of the full size that the ray's footprint spans
 * @param table what each byte means: light (sRGB decoded) or data; alpha is always data
 * @param out receives r, g, b, alpha
 */
export function sampleImage(
  map: ImageMap,
  u: number,
  v: number,
  { texels, table, out }: { texels: number; table: Float32Array; out: Float64Array },
): void {
  const { levels, wrap, transform: m } = map;
  const wanted = texels > 2 ? Math.floor(Math.log2(texels)) - 1 : 0;
  const level = levels[Math.min(levels.length - 1, wanted)];
  if (!level) return;
  const { width, height, data } = level;
  const x = ((m[0] ?? 0) * u + (m[1] ?? 0) * v + (m[2] ?? 0)) * width - 0.5;
  const y = ((m[3] ?? 0) * u + (m[4] ?? 0) * v + (m[5] ?? 0)) * height - 0.5;
  const x0 = Math.floor(x);
  const y0 = Math.floor(y);
  const fx = x - x0;
  const fy = y - y0;
  const left = wrapped(x0, width, wrap[0]) * 4;
  const right = wrapped(x0 + 1, width, wrap[0]) * 4;
  const upper = wrapped(y0, height, wrap[1]) * width * 4;
  const lower = wrapped(y0 + 1, height, wrap[1]) * width * 4;
  for (let c = 0; c < 4; c++) {
    const a = data[upper + left + c] ?? 0;
    const b = data[upper + right + c] ?? 0;
    const d = data[lower + left + c] ?? 0;
    const e = data[lower + right + c] ?? 0;
    if (c < 3)
      out[c] =
        (1 - fy) * ((1 - fx) * (table[a] ?? 0) + fx * (table[b] ?? 0)) +
        fy * ((1 - fx) * (table[d] ?? 0) + fx * (table[e] ?? 0));
    else out[c] = ((1 - fy) * ((1 - fx) * a + fx * b) + fy * ((1 - fx) * d + fx * e)) / 255;
  }
}

/** What each byte of a picture of data means: 0…1. */
export const dataOfByte: Float32Array = Float32Array.from({ length: 256 }, (_, byte) => byte / 255);

/** A texel's place within the picture; anything that is not a number counts as the first. */
function wrapped(i: number, size: number, wrap: ImageWrap): number {
  if (i >= 0 && i < size) return i;
  switch (wrap) {
    case 'clamp':
      return i < 0 ? 0 : i >= size ? size - 1 : 0;
    case 'repeat':
      return (((i % size) + size) % size) | 0;
    case 'mirror': {
      const at = ((i % (2 * size)) + 2 * size) % (2 * size);
      return (at < size ? at : 2 * size - 1 - at) | 0;
    }
  }
}
