/** Alpha as Pillow reckons with it, in its integers (src/libImaging: Convert.c, Paste.c, AlphaComposite.c). */
import type { Raster } from '@escena/core/raster';

/** round(a · b / 255) for bytes */
export function multiplyBytes(a: number, b: number): number {
  const sum = a * b + 128;
  return ((sum >> 8) + sum) >> 8;
}

/** RGBA to RGBa. */
export function premultiply(raster: Raster): Raster {
  return perPixel(raster, multiplyBytes);
}

/** RGBa to RGBA; transparent pixels keep what they hold. */
export function unpremultiply(raster: Raster): Raster {
  return perPixel(raster, (value, alpha) =>
    alpha === 0 || alpha === 255 ? value : Math.min(255, Math.trunc((255 * value) / alpha)),
  );
}

function perPixel(
  { width, height, channels, data }: Raster,
  change: (value: number, alpha: number) => number,
): Raster {
  const out = Uint8Array.from(data);
  for (let i = 0; i < out.length; i += 4)
    for (let c = 0; c < 3; c++) out[i + c] = change(data[i + c] as number, data[i + 3] as number);
  return { width, height, channels, data: out };
}
