/**
 * Pillow's resize, bit for bit, for pictures that must enter a network as they did in Python (Pillow, src/libImaging/
 * Resample.c for the filters, Geometry.c for nearest): each axis by itself, horizontal first, weights in fixed point of 22
 * bits, the result of the first pass rounded to 8 bits. It averages the file's own values, not light: for what people look
 * at, `resize` is better.
 */
import type { Raster } from '@escena/core/raster';
import { premultiply, unpremultiply } from './pillow-alpha.ts';

export type PillowFilter = 'nearest' | 'bilinear' | 'bicubic' | 'lanczos';

/** A part of the source in its pixels; may lie between them and may be empty, which repeats its edge. */
export interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

export interface PillowResize {
  readonly width: number;
  readonly height: number;
  readonly filter: PillowFilter;
  /** @default the whole picture */
  readonly box?: Box;
}

/** Bits of the weights' fraction: 32 less 8 of the value, less 2 for sums beyond it. */
const precision = 22;

interface Filter {
  /** half its width, in samples of the coarser side */
  readonly support: number;
  readonly weigh: (distance: number) => number;
}

const filters: Readonly<Record<Exclude<PillowFilter, 'nearest'>, Filter>> = {
  bilinear: { support: 1, weigh: (x) => Math.max(0, 1 - Math.abs(x)) },
  bicubic: { support: 2, weigh: cubic },
  lanczos: { support: 3, weigh: (x) => (x >= -3 && x < 3 ? sinc(x) * sinc(x / 3) : 0) },
};

/**
 * @param raster one, three or four channels; four are averaged with alpha multiplied in, as Pillow does
 * @param size each side at least 1
 */
export function pillowResize(raster: Raster, { width, height, filter, box }: PillowResize): Raster {
  const from = box ?? { left: 0, top: 0, right: raster.width, bottom: raster.height };
  if (raster.width === width && raster.height === height && isWhole(raster, from)) return raster;
  if (filter === 'nearest') return nearest(raster, { width, height, box: from });
  const source = raster.channels === 4 ? premultiply(raster) : raster;
  const kernel = filters[filter];
  const narrow =
    width === raster.width && from.left === 0 && from.right === width
      ? source
      : acrossRows(
          source,
          weightsOf(kernel, { size: raster.width, from: from.left, to: from.right, count: width }),
        );
  const resized =
    height === raster.height && from.top === 0 && from.bottom === height
      ? narrow
      : downColumns(
          narrow,
          weightsOf(kernel, { size: raster.height, from: from.top, to: from.bottom, count: height }),
        );
  return raster.channels === 4 ? unpremultiply(resized) : resized;
}

function isWhole({ width, height }: Raster, { left, top, right, bottom }: Box): boolean {
  return left === 0 && top === 0 && right === width && bottom === height;
}

/** Which samples make each result, and with what fixed-point weights. */
interface Weights {
  readonly count: number;
  readonly taps: number;
  readonly first: Int32Array;
  readonly used: Int32Array;
  /** [count · taps] */
  readonly fixed: Int32Array;
}

interface Stretch {
  /** samples in all */
  readonly size: number;
  readonly from: number;
  readonly to: number;
  /** results wanted */
  readonly count: number;
}

function weightsOf({ support, weigh }: Filter, { size, from, to, count }: Stretch): Weights {
  const scale = (to - from) / count;
  const stretch = Math.max(1, scale);
  const reach = support * stretch;
  const taps = Math.ceil(reach) * 2 + 1;
  const first = new Int32Array(count);
  const used = new Int32Array(count);
  const fixed = new Int32Array(count * taps);
  const exact = new Float64Array(taps);
  for (let i = 0; i < count; i++) {
    const center = from + (i + 0.5) * scale;
    const start = Math.max(0, Math.trunc(center - reach + 0.5));
    const end = Math.min(size, Math.trunc(center + reach + 0.5));
    let sum = 0;
    for (let k = start; k < end; k++) {
      const weight = weigh((k - center + 0.5) * (1 / stretch));
      exact[k - start] = weight;
      sum += weight;
    }
    for (let k = 0; k < end - start; k++) {
      const weight = (exact[k] as number) / (sum === 0 ? 1 : sum);
      fixed[i * taps + k] = Math.trunc((weight < 0 ? -0.5 : 0.5) + weight * 2 ** precision);
    }
    first[i] = start;
    used[i] = end - start;
  }
  return { count, taps, first, used, fixed };
}

function acrossRows({ width, height, channels, data }: Raster, weights: Weights): Raster {
  const { count, taps, first, used, fixed } = weights;
  const out = new Uint8Array(count * height * channels);
  for (let y = 0; y < height; y++)
    for (let x = 0; x < count; x++) {
      const start = (y * width + (first[x] as number)) * channels;
      const tap = x * taps;
      const n = used[x] as number;
      const to = (y * count + x) * channels;
      for (let c = 0; c < channels; c++) {
        let sum = 1 << (precision - 1);
        // Sums of bytes times weights stay within 32 bits by the choice of `precision`.
        for (let k = 0, at = start + c; k < n; k++, at += channels)
          sum = (sum + Math.imul(data[at] as number, fixed[tap + k] as number)) | 0;
        out[to + c] = toByte(sum);
      }
    }
  return { width: count, height, channels, data: out };
}

function downColumns({ width, channels, data }: Raster, weights: Weights): Raster {
  const { count, taps, first, used, fixed } = weights;
  const stride = width * channels;
  const out = new Uint8Array(stride * count);
  const sums = new Int32Array(stride);
  for (let y = 0; y < count; y++) {
    sums.fill(2 ** (precision - 1));
    for (let k = 0; k < (used[y] as number); k++) {
      const weight = fixed[y * taps + k] as number;
      const from = ((first[y] as number) + k) * stride;
      for (let i = 0; i < stride; i++)
        sums[i] = (sums[i] as number) + Math.imul(data[from + i] as number, weight);
    }
    for (let i = 0; i < stride; i++) out[y * stride + i] = toByte(sums[i] as number);
  }
  return { width, height: count, channels, data: out };
}

function toByte(sum: number): number {
  const value = sum >> precision;
  return value < 0 ? 0 : value > 255 ? 255 : value;
}

/** The position is summed up step by step, as there: another rounding would take another pixel now and then. */
function nearest(
  { width: columns, height: rows, channels, data }: Raster,
  { width, height, box }: { readonly width: number; readonly height: number; readonly box: Box },
): Raster {
  const pick = (from: number, to: number, count: number, size: number): Int32Array => {
    const step = (to - from) / count;
    const picked = new Int32Array(count);
    let position = from + step * 0.5;
    for (let i = 0; i < count; i++, position += step) picked[i] = Math.min(size - 1, Math.trunc(position));
    return picked;
  };
  const xs = pick(box.left, box.right, width, columns);
  const ys = pick(box.top, box.bottom, height, rows);
  const out = new Uint8Array(width * height * channels);
  for (let y = 0; y < height; y++)
    for (let x = 0; x < width; x++) {
      const at = ((ys[y] as number) * columns + (xs[x] as number)) * channels;
      for (let c = 0; c < channels; c++) out[(y * width + x) * channels + c] = data[at + c] as number;
    }
  return { width, height, channels, data: out };
}

/** Keys 1981 with a = −1/2. */
function cubic(distance: number): number {
  const x = Math.abs(distance);
  if (x < 1) return (1.5 * x - 2.5) * x * x + 1;
  return x < 2 ? (((x - 5) * x + 8) * x - 4) * -0.5 : 0;
}

function sinc(x: number): number {
  return x === 0 ? 1 : Math.sin(x * Math.PI) / (x * Math.PI);
}
