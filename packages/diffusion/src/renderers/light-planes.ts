/**
 * Light buffers as the lighting network sees them. Light is taken relative to the picture's own median and in logarithm,
 * so that a dim room and a bright one look alike; what no furniture covers is filled from its surroundings, so that
 * outlines of furniture are no edges of light.
 */
import { type Tensor, concatChannels, zeros } from '../tensor.ts';

/** What a path tracer knows of each pixel, row-major; see Guide in @escena/scene. */
export interface LightBuffers {
  readonly width: number;
  readonly height: number;
  /** [h·w·3] noisy light, linear */
  readonly light: Float32Array;
  /** [h·w·3] the same after the plain filter */
  readonly filteredLight: Float32Array;
  /** [h·w·3] unit normals */
  readonly normal: Float32Array;
  /** [h·w] metres, 0 where nothing is */
  readonly depth: Float32Array;
  /** [h·w] 0…1 */
  readonly coverage: Float32Array;
  /** paths a pixel that `light` was traced with */
  readonly samples: number;
}

export interface LightPlanes {
  /** [1, 3, h, w] in [−1, 1]: log light ÷ `stops` */
  readonly filtered: Tensor;
  /**
   * [1, 25, h/4, w/4]: averages over 8×8 pixels (log of the noisy light (3), normal (3), log depth against the median (1),
   * coverage (1)), the coverage of each of the cell's 4×4 pixels (16), and the log of how many paths were traced (1)
   */
  readonly guides: Tensor;
  /** the first eight before they are repeated to the latents' grid [1, 8, h/8, w/8] */
  readonly averages: Tensor;
  /** linear light that 0 stands for */
  readonly reference: number;
}

/** factor of the lighting network's autoencoder */
export const cell = 4;
/** pixels on a side that the averaged buffers are averaged over: wide enough to quiet single paths */
const coarse = 8;
/** powers of two between 0 and 1 of the encoded light */
export const stops = 4;
const coarseChannels = 8;

export function encodeLight(linear: number, reference: number): number {
  const value = Math.log2(Math.max(linear, 1e-12) / reference) / stops;
  return Math.min(Math.max(value, -1), 1);
}

/** @param buffers sides are multiples of 8 */
export function lightPlanes(buffers: LightBuffers): LightPlanes {
  const { width, height, coverage, filteredLight } = buffers;
  const reference = medianLight(filteredLight, coverage);
  const filtered = zeros([1, 3, height, width]);
  const plane = width * height;
  for (let c = 0; c < 3; c++) {
    const values = filtered.data.subarray(c * plane, (c + 1) * plane);
    for (let p = 0; p < plane; p++) values[p] = encodeLight(filteredLight[p * 3 + c] as number, reference);
    fillUncovered(values, coverage, width, height);
  }
  const averages = coarsePlanes(buffers, reference);
  return {
    filtered,
    averages,
    guides: concatChannels([twice(averages), coverageCells(buffers), quality(buffers)]),
    reference,
  };
}

/** Green of the filtered light that half of the covered pixels lie below. */
function medianLight(light: Float32Array, coverage: Float32Array): number {
  const greens = new Float32Array(coverage.length);
  let count = 0;
  for (let p = 0; p < coverage.length; p++)
    if ((coverage[p] as number) > 0.5) greens[count++] = light[p * 3 + 1] as number;
  const lit = greens.subarray(0, count).sort();
  return Math.max(lit[lit.length >> 1] ?? 1, 1e-6);
}

function coarsePlanes(buffers: LightBuffers, reference: number): Tensor {
  const { width, height } = buffers;
  const columns = width / coarse;
  const rows = height / coarse;
  const out = zeros([1, coarseChannels, rows, columns]);
  const area = rows * columns;
  const shares = out.data.subarray(7 * area, 8 * area);
  const depths = out.data.subarray(6 * area, 7 * area);
  for (let i = 0; i < area; i++) {
    const sums = sumCell(buffers, (i % columns) * coarse, Math.floor(i / columns) * coarse);
    const share = sums[7] as number;
    shares[i] = share / (coarse * coarse);
    if (share === 0) continue;
    for (let c = 0; c < 3; c++) {
      out.data[c * area + i] = encodeLight((sums[c] as number) / share, reference);
      out.data[(3 + c) * area + i] = (sums[3 + c] as number) / share;
    }
    depths[i] = (sums[6] as number) / share;
  }
  const seen = depths.filter((value) => value > 0).sort();
  const middle = seen[seen.length >> 1] ?? 1;
  depths.forEach((value, i) => {
    depths[i] = value > 0 ? Math.log2(value / middle) : 0;
  });
  for (let c = 0; c < 3; c++)
    fillUncovered(out.data.subarray(c * area, (c + 1) * area), shares, columns, rows);
  return out;
}

/** Coverage-weighted sums over a cell of pixels: light (3), normal (3), depth, coverage. */
function sumCell(buffers: LightBuffers, left: number, top: number): Float64Array {
  const { width, light, normal, depth, coverage } = buffers;
  const sums = new Float64Array(coarseChannels);
  for (let y = top; y < top + coarse; y++) {
    for (let x = left; x < left + coarse; x++) {
      const p = y * width + x;
      const share = coverage[p] as number;
      for (let c = 0; c < 3; c++) {
        sums[c] = (sums[c] as number) + share * (light[p * 3 + c] as number);
        sums[3 + c] = (sums[3 + c] as number) + share * (normal[p * 3 + c] as number);
      }
      sums[6] = (sums[6] as number) + share * (depth[p] as number);
      sums[7] = (sums[7] as number) + share;
    }
  }
  return sums;
}

/** Each value repeated over 2×2. */
function twice({ dims, data }: Tensor): Tensor {
  const [, channels = 1, height = 0, width = 0] = dims;
  const out = zeros([1, channels, 2 * height, 2 * width]);
  for (let row = 0; row < channels * height * 2; row++) {
    const from = (row >> 1) * width;
    for (let x = 0; x < 2 * width; x++) out.data[row * 2 * width + x] = data[from + (x >> 1)] as number;
  }
  return out;
}

/** One plane of how far the noise is down: 0 at 8 paths, 1 at 32. */
function quality({ width, height, samples }: LightBuffers): Tensor {
  const plane = zeros([1, 1, height / cell, width / cell]);
  plane.data.fill((Math.log2(samples) - 3) / 2);
  return plane;
}

/** Coverage with each cell's pixels as channels, row by row (torch's pixel_unshuffle). */
function coverageCells({ width, height, coverage }: LightBuffers): Tensor {
  const columns = width / cell;
  const area = columns * (height / cell);
  const out = zeros([1, cell * cell, height / cell, columns]);
  for (let p = 0; p < coverage.length; p++) {
    const [x, y] = [p % width, Math.floor(p / width)];
    const channel = (y % cell) * cell + (x % cell);
    out.data[channel * area + Math.floor(y / cell) * columns + Math.floor(x / cell)] = coverage[p] as number;
  }
  return out;
}

/**
 * Pull-push: values where nothing is covered become averages of what is covered around them, at the finest scale that
 * has any (Gortler et al. 1996). In place; a plane with no cover becomes 0.
 */
export function fillUncovered(
  values: Float32Array,
  coverage: Float32Array,
  width: number,
  height: number,
): void {
  const coarse = pull(values, coverage, width, height);
  if (width > 1 || height > 1) fillUncovered(coarse.values, coarse.coverage, coarse.width, coarse.height);
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      const p = y * width + x;
      const share = Math.min(1, coverage[p] as number);
      if (share === 1) continue;
      const around = width > 1 || height > 1 ? sampleHalf(coarse, x, y) : 0;
      values[p] = share > 0.25 ? (values[p] as number) : around;
    }
  }
}

interface Plane {
  readonly values: Float32Array;
  readonly coverage: Float32Array;
  readonly width: number;
  readonly height: number;
}

function pull(values: Float32Array, coverage: Float32Array, width: number, height: number): Plane {
  const [halfWidth, halfHeight] = [Math.ceil(width / 2), Math.ceil(height / 2)];
  const out = new Float32Array(halfWidth * halfHeight);
  const shares = new Float32Array(out.length);
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      const p = y * width + x;
      const q = (y >> 1) * halfWidth + (x >> 1);
      const share = (coverage[p] as number) > 0.25 ? Math.min(1, coverage[p] as number) : 0;
      out[q] = (out[q] as number) + share * (values[p] as number);
      shares[q] = (shares[q] as number) + share;
    }
  }
  for (let q = 0; q < out.length; q++) {
    const share = shares[q] as number;
    out[q] = share > 0 ? (out[q] as number) / share : 0;
    // One covered child is enough: a coarse cell that knows anything passes it on.
    shares[q] = Math.min(1, share);
  }
  return { values: out, coverage: shares, width: halfWidth, height: halfHeight };
}

/** Bilinear read of a plane half the size, at a fine pixel's centre. */
function sampleHalf({ values, width, height }: Plane, x: number, y: number): number {
  const u = Math.min(Math.max((x - 0.5) / 2, 0), width - 1);
  const v = Math.min(Math.max((y - 0.5) / 2, 0), height - 1);
  const [left, top] = [Math.floor(u), Math.floor(v)];
  const [right, bottom] = [Math.min(left + 1, width - 1), Math.min(top + 1, height - 1)];
  const [fx, fy] = [u - left, v - top];
  const upper =
    (values[top * width + left] as number) * (1 - fx) + (values[top * width + right] as number) * fx;
  const lower =
    (values[bottom * width + left] as number) * (1 - fx) + (values[bottom * width + right] as number) * fx;
  return upper * (1 - fy) + lower * fy;
}
