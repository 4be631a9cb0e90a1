import { type Tensor, zeros } from '../tensor.ts';
import type { LightBuffers } from './light-planes.ts';
import type { Tile } from './tiles.ts';

/** A square of [1, c, h, w], copied. */
export function crop(planes: Tensor, { left, top }: Tile, size: number): Tensor {
  const [, channels = 1, height = 0, width = 0] = planes.dims;
  const out = zeros([1, channels, size, size]);
  for (let row = 0; row < channels * size; row++) {
    const from = Math.floor(row / size) * height * width + (top + (row % size)) * width + left;
    out.data.set(planes.data.subarray(from, from + size), row * size);
  }
  return out;
}

export interface PlacedBuffers {
  /** pixel of the whole picture that the buffers' first pixel is; may be negative */
  readonly left: number;
  readonly top: number;
  readonly buffers: LightBuffers;
}

/**
 * The covered part of a picture, grown to whole multiples of `stride` and at least `least` on a side. What lies outside
 * the picture is uncovered. Nothing covered: undefined.
 */
export function placeBuffers(
  buffers: LightBuffers,
  least: number,
  stride: number,
): PlacedBuffers | undefined {
  const box = coveredBox(buffers);
  if (!box) return undefined;
  const grow = (length: number): number => Math.max(least, Math.ceil(length / stride) * stride);
  const [width, height] = [grow(box.right - box.left), grow(box.bottom - box.top)];
  const place = (values: Float32Array, channels: number): Float32Array => {
    const out = new Float32Array(width * height * channels);
    for (let y = box.top; y < box.bottom; y++) {
      const from = (y * buffers.width + box.left) * channels;
      const row = values.subarray(from, from + (box.right - box.left) * channels);
      out.set(row, (y - box.top) * width * channels);
    }
    return out;
  };
  return {
    left: box.left,
    top: box.top,
    buffers: {
      width,
      height,
      light: place(buffers.light, 3),
      filteredLight: place(buffers.filteredLight, 3),
      normal: place(buffers.normal, 3),
      depth: place(buffers.depth, 1),
      coverage: place(buffers.coverage, 1),
      samples: buffers.samples,
    },
  };
}

function coveredBox({ coverage, width }: LightBuffers) {
  let [left, top, right, bottom] = [Infinity, Infinity, 0, 0];
  for (let p = 0; p < coverage.length; p++) {
    if (coverage[p] === 0) continue;
    const x = p % width;
    const y = Math.floor(p / width);
    left = Math.min(left, x);
    right = Math.max(right, x + 1);
    top = Math.min(top, y);
    bottom = y + 1;
  }
  return right > 0 ? { left, top, right, bottom } : undefined;
}
