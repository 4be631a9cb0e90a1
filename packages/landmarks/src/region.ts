import type { Raster } from '@escena/core/raster';

/** A square of a photo, in its pixels, turned about its middle. */
export interface Region {
  readonly x: number;
  readonly y: number;
  readonly side: number;
  /** radians, clockwise as one looks at the photo */
  readonly angle: number;
}

/** Samples across one of the model's pixels at most: a photo of 40 megapixels is not read whole. */
const mostAcross = 6;

/**
 * The region as a model sees it: [side, side, 3] of values from `low` (black) to `high` (white), black outside the photo.
 * Larger regions are averaged down, so that no model sees aliases.
 * @param flip mirrored left to right
 */
export function sampleRegion(
  photo: Raster,
  { x, y, side, angle }: Region,
  to: { readonly side: number; readonly low: number; readonly high: number; readonly flip?: boolean },
): Float32Array {
  const { width, height, channels, data } = photo;
  const n = to.side;
  const across = Math.max(1, Math.min(mostAcross, Math.round(side / n)));
  const [cos, sin] = [Math.cos(angle), Math.sin(angle)];
  const out = new Float32Array(n * n * 3);
  const gain = (to.high - to.low) / (255 * across * across);
  const step = side / (n * across);
  for (let v = 0, o = 0; v < n; v++)
    for (let u = 0; u < n; u++, o += 3) {
      const column = to.flip ? n - 1 - u : u;
      let [r, g, b] = [0, 0, 0];
      for (let k = 0; k < across * across; k++) {
        const dx = (column * across + (k % across) + 0.5) * step - side / 2;
        const dy = (v * across + Math.floor(k / across) + 0.5) * step - side / 2;
        const px = x + cos * dx - sin * dy - 0.5;
        const py = y + sin * dx + cos * dy - 0.5;
        if (px < -0.5 || py < -0.5 || px > width - 0.5 || py > height - 0.5) continue;
        const x0 = Math.max(0, Math.floor(px));
        const y0 = Math.max(0, Math.floor(py));
        const fx = Math.min(1, Math.max(0, px - x0));
        const fy = Math.min(1, Math.max(0, py - y0));
        const right = x0 + 1 < width ? channels : 0;
        const below = y0 + 1 < height ? width * channels : 0;
        const at = (y0 * width + x0) * channels;
        for (let c = 0; c < 3; c++) {
          const i = at + (channels === 1 ? 0 : c);
          const top = (data[i] ?? 0) * (1 - fx) + (data[i + right] ?? 0) * fx;
          const low = (data[i + below] ?? 0) * (1 - fx) + (data[i + below + right] ?? 0) * fx;
          const value = top * (1 - fy) + low * fy;
          if (c === 0) r += value;
          else if (c === 1) g += value;
          else b += value;
        }
      }
      out[o] = to.low + r * gain;
      out[o + 1] = to.low + g * gain;
      out[o + 2] = to.low + b * gain;
    }
  return out;
}

/** Where a point of the region lies in the photo, pixels. @param u across, 0…1. @param v down, 0…1 */
export function pointInPhoto({ x, y, side, angle }: Region, u: number, v: number): [number, number] {
  const [dx, dy] = [(u - 0.5) * side, (v - 0.5) * side];
  const [cos, sin] = [Math.cos(angle), Math.sin(angle)];
  return [x + cos * dx - sin * dy, y + sin * dx + cos * dy];
}
