/** What light does on the product under the art: taken from the photo itself, so that the art is lit as the product is. */
import type { Raster } from '@escena/core/raster';
import { luminance } from '@escena/imaging/color';
import { linearOfByte } from '@escena/imaging/transfer';
import { blurFloat } from './blur-float.ts';
import type { Region } from './find-region.ts';

export interface Shading {
  /** linear light of the photo; length = 3 · pixels of the region */
  readonly photo: Float32Array;
  /** luminance without texture, from the product's own pixels only; length = pixels */
  readonly smooth: Float32Array;
  /** luminance of the product where it is well lit */
  readonly level: number;
  /** luminance where nothing is mirrored */
  readonly floor: number;
  /** luminance of something white in this light */
  readonly white: number;
  /**
   * How far differences of light are the product's shading, 0 to 1. On pale things all of them are; a black one only
   * mirrors: there they lie on top of whatever is set on it.
   */
  readonly diffuse: number;
}

/** share of the region's shorter side over which light is taken for even */
const smoothing = 0.04;
/** a product of this luminance shows its shading in full */
const pale = 0.25;
/** White paper reflects this share of what the brightest pixels of a photo, often clipped, say. */
const paper = 0.82;

/** @param mask the product, one channel of the photo's size */
export function readShading(photo: Raster, region: Region, mask: Raster | undefined): Shading {
  const { width, height } = region;
  const count = width * height;
  const light = new Float32Array(3 * count);
  const weighted = new Float32Array(count);
  const weight = new Float32Array(count);
  const known: number[] = [];
  for (let i = 0; i < count; i++) {
    const pixel = (region.top + Math.floor(i / width)) * photo.width + region.left + (i % width);
    for (let k = 0; k < 3; k++)
      light[3 * i + k] = linearOfByte[photo.data[pixel * photo.channels + k] ?? 0] ?? 0;
    weight[i] = mask ? (mask.data[pixel] ?? 0) / 255 : 1;
    const value = luminance(light[3 * i] ?? 0, light[3 * i + 1] ?? 0, light[3 * i + 2] ?? 0);
    weighted[i] = value * (weight[i] ?? 0);
    if ((weight[i] ?? 0) > 0.5) known.push(value);
  }
  const radius = Math.max(1, Math.round(smoothing * Math.min(width, height)));
  const smooth = blurFloat(weighted, width, height, radius);
  const shares = blurFloat(weight, width, height, radius);
  for (let i = 0; i < count; i++) smooth[i] = (smooth[i] ?? 0) / Math.max(1e-6, shares[i] ?? 0);
  const sorted = Float32Array.from(known).sort();
  const level = Math.max(1e-4, quantile(sorted, 0.85));
  return {
    photo: light,
    smooth,
    level,
    floor: quantile(sorted, 0.2),
    white: paper * brightest(photo),
    diffuse: Math.min(1, level / pale),
  };
}

function quantile(sorted: Float32Array, share: number): number {
  return sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? 0;
}

/** Luminance that one pixel in a hundred of the photo exceeds. */
function brightest({ width, height, channels, data }: Raster): number {
  const count = width * height;
  const step = Math.max(1, Math.floor(count / 40_000));
  const found = new Float32Array(Math.floor(count / step));
  for (let i = 0; i < found.length; i++) {
    const at = i * step * channels;
    const [r, g, b] = [0, 1, 2].map((k) => linearOfByte[data[at + k] ?? 0] ?? 0);
    found[i] = luminance(r ?? 0, g ?? 0, b ?? 0);
  }
  return Math.max(0.2, quantile(found.sort(), 0.99));
}
