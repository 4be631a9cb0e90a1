/**
 * A photo's light evened: dark parts lifted, bright ones brought down as far as they are not burnt out, by a gain that follows the
 * picture's own edges, so that none of them gets a halo. The guided filter (He, Sun and Tang, ECCV 2010) solved small and applied
 * at full size (He and Sun, "Fast guided filter", 2015).
 */
import { throwIfAborted } from '@escena/core/app-error';
import { nextTurn } from '@escena/core/next-turn';
import { createRaster, type FloatRaster, type Raster } from '@escena/core/raster';
import { boxMean } from '../box-mean.ts';
import { luminance, type Triple } from '../color.ts';
import { lightAt } from '../light-at.ts';
import { fitWithin, resizeRaster } from '../resize.ts';
import { levelOfLinear, linearOfByte } from '../transfer.ts';

export interface EvenOptions {
  /** 0 as it is … 1 as even as it gets */
  readonly amount: number;
  /** by which the channels are multiplied besides; see `balanceGains` */
  readonly gains: Triple;
  readonly signal?: AbortSignal | undefined;
  /** 0…1 */
  readonly onProgress?: ((fraction: number) => void) | undefined;
}

const workingSide = 800;
/** window that light is even in, share of the longer side */
const reach = 0.03;
/** squared contrast of log light from which an edge is one of light and not of texture */
const edge = 0.05;
const darkest = 2e-3;
/** luminance that the middle of the picture is brought to, and how far it is moved at most, log light */
const middle = Math.log(0.22);
const mostLift = 1.3;
const mostDrop = 0.05;
/** contrast that the darker half keeps; luminance that the brightest parts are brought to */
const shadowSlope = 0.62;
const white = Math.log(0.92);
const leastSlope = 0.35;
/** linear light from which a sample is as good as burnt out: what it was like is not known */
const burning = [0.8, 0.97] as const;
const rowsABreath = 64;

/** @param photo 3 or 4 channels @throws AppError `job.cancelled` */
export async function evenLight(
  photo: Raster,
  { amount, gains, signal, onProgress }: EvenOptions,
): Promise<Raster> {
  const { width, height, channels } = photo;
  const base = readBase(photo);
  const curve = createCurve(base.light, amount);
  const image: Raster = { ...createRaster(width, height, channels), data: photo.data.slice() };
  const lineAt = new Float64Array(2);
  for (let y = 0; y < height; y++) {
    if (y % rowsABreath === 0) {
      await nextTurn();
      throwIfAborted(signal);
      onProgress?.(y / height);
    }
    for (let x = 0; x < width; x++) {
      const i = (y * width + x) * channels;
      const r = linearOfByte[photo.data[i] ?? 0] ?? 0;
      const g = linearOfByte[photo.data[i + 1] ?? 0] ?? 0;
      const b = linearOfByte[photo.data[i + 2] ?? 0] ?? 0;
      const light = Math.log(Math.max(darkest, luminance(r, g, b)));
      sampleAt(
        base.line,
        ((x + 0.5) * base.line.width) / width - 0.5,
        ((y + 0.5) * base.line.height) / height - 0.5,
        lineAt,
      );
      const lift = curve((lineAt[0] ?? 0) * light + (lineAt[1] ?? 0));
      const burnt = smooth(burning[0], burning[1], Math.max(r, g, b));
      const gain = Math.exp(lift < 0 ? lift * (1 - burnt) : lift);
      // What is burnt out is white, whatever the light.
      for (let k = 0; k < 3; k++) {
        const value = k === 0 ? r : k === 1 ? g : b;
        const balanced = value * (burnt + (1 - burnt) * (gains[k] ?? 1));
        image.data[i + k] = (levelOfLinear(shoulder(gain * balanced)) + 0.5) | 0;
      }
    }
  }
  onProgress?.(1);
  return image;
}

/** The slowly changing part of log light as a line of each pixel's own, at a working size. */
function readBase(photo: Raster): { line: FloatRaster; light: Float32Array } {
  const { width, height } = fitWithin(photo, workingSide);
  const small = resizeRaster(photo, width, height);
  const log = Float32Array.from({ length: width * height }, (_, i) =>
    Math.log(Math.max(darkest, luminance(...lightAt(small, i)))),
  );
  const radius = Math.max(2, Math.round(reach * Math.max(width, height)));
  const mean = boxMean(log, width, height, radius);
  const square = boxMean(
    log.map((value) => value * value),
    width,
    height,
    radius,
  );
  const slope = mean.map((m, i) => {
    const variance = Math.max(0, (square[i] ?? 0) - m * m);
    return variance / (variance + edge);
  });
  const slopes = boxMean(slope, width, height, radius);
  const rests = boxMean(
    mean.map((m, i) => m * (1 - (slope[i] ?? 0))),
    width,
    height,
    radius,
  );
  const data = new Float32Array(width * height * 3);
  slopes.forEach((a, i) => {
    data[3 * i] = a;
    data[3 * i + 1] = rests[i] ?? 0;
  });
  return {
    line: { width, height, channels: 3, data },
    light: log.map((value, i) => (slopes[i] ?? 0) * value + (rests[i] ?? 0)),
  };
}

/** From the base's log light to what is added to it. */
function createCurve(light: Float32Array, amount: number): (base: number) => number {
  const sorted = light.toSorted();
  const at = (share: number): number => sorted[Math.floor(share * (sorted.length - 1))] ?? 0;
  const [half, bright] = [at(0.5), Math.max(at(0.985), at(0.5) + 0.2)];
  const shift = Math.min(mostLift, Math.max(-mostDrop, middle - half));
  const dark = 1 - amount * (1 - shadowSlope);
  const room = (white - half - amount * shift) / (bright - half);
  const pale = Math.min(1, Math.max(leastSlope, room));
  return (base) => amount * shift + ((base < half ? dark : pale) - 1) * (base - half);
}

/** Light above .85 is bent towards 1 in place of being cut off. */
function shoulder(light: number): number {
  return light <= 0.85 ? light : 0.85 + 0.15 * (1 - Math.exp((0.85 - light) / 0.15));
}

function smooth(from: number, to: number, value: number): number {
  const t = Math.min(1, Math.max(0, (value - from) / (to - from)));
  return t * t * (3 - 2 * t);
}

/** The first two channels at a place between pixels, bilinear. */
function sampleAt({ width, height, data }: FloatRaster, x: number, y: number, to: Float64Array): void {
  const u = Math.min(width - 1.001, Math.max(0, x));
  const v = Math.min(height - 1.001, Math.max(0, y));
  const [left, top] = [Math.floor(u), Math.floor(v)];
  const [fx, fy] = [u - left, v - top];
  const i = 3 * (top * width + left);
  const j = i + 3 * width;
  for (let k = 0; k < 2; k++)
    to[k] =
      (1 - fy) * ((1 - fx) * (data[i + k] ?? 0) + fx * (data[i + 3 + k] ?? 0)) +
      fy * ((1 - fx) * (data[j + k] ?? 0) + fx * (data[j + 3 + k] ?? 0));
}
