import type { Raster } from '@escena/core/raster';
import { linearOfByte } from '@escena/imaging/transfer';

/** A photo made small for analysis. Planes are row-major, one sample a pixel. */
export interface WorkingImage {
  readonly width: number;
  readonly height: number;
  /** linear light, 0…1 */
  readonly red: Float32Array;
  readonly green: Float32Array;
  readonly blue: Float32Array;
}

/**
 * The photo averaged down (area weights, in linear light) so that its long side is at most `longSide` pixels.
 * Never enlarges. 8-bit samples are read as sRGB (IEC 61966-2-1); alpha is ignored.
 */
export function createWorkingImage(photo: Raster, longSide: number): WorkingImage {
  const shrink = Math.min(1, longSide / Math.max(photo.width, photo.height));
  const width = Math.max(1, Math.round(photo.width * shrink));
  const height = Math.max(1, Math.round(photo.height * shrink));
  const red = new Float32Array(width * height);
  const green = new Float32Array(width * height);
  const blue = new Float32Array(width * height);
  const stride = photo.channels;
  const second = stride === 1 ? 0 : 1;
  const third = stride === 1 ? 0 : 2;
  const columns = spans(photo.width, width);
  for (let y = 0; y < height; y++) {
    const top = (y * photo.height) / height;
    const bottom = ((y + 1) * photo.height) / height;
    for (let sy = Math.floor(top); sy < bottom && sy < photo.height; sy++) {
      const wy = (Math.min(sy + 1, bottom) - Math.max(sy, top)) / (bottom - top);
      for (let x = 0; x < width; x++) {
        const left = columns[x] ?? 0;
        const right = columns[x + 1] ?? photo.width;
        let r = 0;
        let g = 0;
        let b = 0;
        for (let sx = Math.floor(left); sx < right && sx < photo.width; sx++) {
          const wx = Math.min(sx + 1, right) - Math.max(sx, left);
          const at = (sy * photo.width + sx) * stride;
          r += wx * (linearOfByte[photo.data[at] ?? 0] ?? 0);
          g += wx * (linearOfByte[photo.data[at + second] ?? 0] ?? 0);
          b += wx * (linearOfByte[photo.data[at + third] ?? 0] ?? 0);
        }
        const weight = wy / (right - left);
        const to = y * width + x;
        red[to] = (red[to] ?? 0) + weight * r;
        green[to] = (green[to] ?? 0) + weight * g;
        blue[to] = (blue[to] ?? 0) + weight * b;
      }
    }
  }
  return { width, height, red, green, blue };
}

function spans(from: number, to: number): Float64Array {
  return Float64Array.from({ length: to + 1 }, (_, i) => (i * from) / to);
}

/** Display-like lightness 0…255 (Rec. 709 luminance with a 1/2.2 curve): what edges are looked for in. */
export function lightness(image: WorkingImage): Float32Array {
  const { red, green, blue } = image;
  return Float32Array.from(
    red,
    (r, i) => 255 * (0.2126 * r + 0.7152 * (green[i] ?? 0) + 0.0722 * (blue[i] ?? 0)) ** (1 / 2.2),
  );
}
