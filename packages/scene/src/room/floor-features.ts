import type { WorkingImage } from './working-image.ts';

/** What the floor is told apart by, one sample a pixel of the working image. */
export interface FloorFeatures {
  readonly width: number;
  readonly height: number;
  /** OKLab (Ottosson 2020): lightness 0…1 and the two opponent axes, about ±0.3 */
  readonly lightness: Float32Array;
  readonly a: Float32Array;
  readonly b: Float32Array;
  /** standard deviation of lightness in a 5 × 5 window */
  readonly texture: Float32Array;
}

export function floorFeatures(image: WorkingImage): FloorFeatures {
  const { width, height, red, green, blue } = image;
  const count = width * height;
  const lightness = new Float32Array(count);
  const a = new Float32Array(count);
  const b = new Float32Array(count);
  for (let i = 0; i < count; i++) {
    const R = red[i] ?? 0;
    const G = green[i] ?? 0;
    const B = blue[i] ?? 0;
    const l = Math.cbrt(0.4122214708 * R + 0.5363325363 * G + 0.0514459929 * B);
    const m = Math.cbrt(0.2119034982 * R + 0.6806995451 * G + 0.1073969566 * B);
    const s = Math.cbrt(0.0883024619 * R + 0.2817188376 * G + 0.6299787005 * B);
    lightness[i] = 0.2104542553 * l + 0.793617785 * m - 0.0040720468 * s;
    a[i] = 1.9779984951 * l - 2.428592205 * m + 0.4505937099 * s;
    b[i] = 0.0259040371 * l + 0.7827717662 * m - 0.808675766 * s;
  }
  const mean = boxMean(lightness, width, height, 2);
  const meanSquare = boxMean(
    lightness.map((v) => v * v),
    width,
    height,
    2,
  );
  const texture = meanSquare.map((v, i) => Math.sqrt(Math.max(0, v - (mean[i] ?? 0) ** 2)));
  return { width, height, lightness, a, b, texture };
}

/** Squared OKLab difference of two pixels; hue counts more than lightness, which shadows and reflections change too. */
export function difference({ lightness, a, b }: FloorFeatures, i: number, j: number): number {
  const dl = (lightness[i] ?? 0) - (lightness[j] ?? 0);
  const da = (a[i] ?? 0) - (a[j] ?? 0);
  const db = (b[i] ?? 0) - (b[j] ?? 0);
  return dl * dl + 4 * (da * da + db * db);
}

/** Mean over (2·radius + 1)² windows, cut at the border. */
export function boxMean(plane: Float32Array, width: number, height: number, radius: number): Float32Array {
  // Summed-area table (Crow 1984) in doubles: float sums would cancel.
  const sums = new Float64Array((width + 1) * (height + 1));
  const stride = width + 1;
  for (let y = 0; y < height; y++) {
    let row = 0;
    for (let x = 0; x < width; x++) {
      row += plane[y * width + x] ?? 0;
      sums[(y + 1) * stride + x + 1] = (sums[y * stride + x + 1] ?? 0) + row;
    }
  }
  const out = new Float32Array(plane.length);
  for (let y = 0; y < height; y++) {
    const top = Math.max(0, y - radius) * stride;
    const bottom = Math.min(height, y + radius + 1) * stride;
    for (let x = 0; x < width; x++) {
      const left = Math.max(0, x - radius);
      const right = Math.min(width, x + radius + 1);
      const sum =
        (sums[bottom + right] ?? 0) -
        (sums[top + right] ?? 0) -
        (sums[bottom + left] ?? 0) +
        (sums[top + left] ?? 0);
      out[y * width + x] = sum / ((right - left) * ((bottom - top) / stride));
    }
  }
  return out;
}
