import { createFloatRaster, type FloatRaster, type Raster } from '@escena/core/raster';
import { byteOfLinear, linearOfByte } from './transfer.ts';

/** Which source samples make an output sample, and with what weights (they sum to 1). */
interface Kernel {
  readonly first: Int32Array;
  readonly taps: number;
  /** [n·taps] */
  readonly weights: Float32Array;
}

/**
 * Another size for a picture: exact area average when shrinking, Catmull–Rom when enlarging, each axis by itself.
 * Colour is averaged as light, weighted by alpha; one-channel rasters are data and are averaged as they are.
 */
export function resizeRaster(raster: Raster, width: number, height: number): Raster {
  if (raster.width === width && raster.height === height) return raster;
  const { channels } = raster;
  const linear = createFloatRaster(raster.width, raster.height, channels);
  const source = raster.data;
  const light = linear.data;
  for (let i = 0; i < source.length; i += channels) {
    const alpha = channels === 4 ? (source[i + 3] ?? 0) / 255 : 1;
    if (channels === 1) light[i] = (source[i] ?? 0) / 255;
    else for (let k = 0; k < 3; k++) light[i + k] = alpha * (linearOfByte[source[i + k] ?? 0] ?? 0);
    if (channels === 4) light[i + 3] = alpha;
  }
  const resized = resizeFloat(linear, width, height).data;
  const data = new Uint8Array(width * height * channels);
  for (let i = 0; i < data.length; i += channels) {
    const alpha = channels === 4 ? (resized[i + 3] ?? 0) : 1;
    if (channels === 1) data[i] = toByte(resized[i] ?? 0);
    else
      for (let k = 0; k < 3; k++) data[i + k] = alpha > 0 ? byteOfLinear((resized[i + k] ?? 0) / alpha) : 0;
    if (channels === 4) data[i + 3] = toByte(alpha);
  }
  return { width, height, channels, data };
}

/** The same for float samples, without clamping: light enlarged next to a bright edge may dip below 0. */
export function resizeFloat(raster: FloatRaster, width: number, height: number): FloatRaster {
  const { channels } = raster;
  const across = makeKernel(raster.width, width);
  const narrow = createFloatRaster(width, raster.height, channels);
  for (let y = 0; y < raster.height; y++)
    for (let x = 0; x < width; x++)
      for (let k = 0; k < channels; k++)
        narrow.data[(y * width + x) * channels + k] = weigh(
          raster.data,
          y * raster.width * channels + k,
          channels,
          across,
          x,
        );
  const down = makeKernel(raster.height, height);
  const resized = createFloatRaster(width, height, channels);
  const stride = width * channels;
  for (let y = 0; y < height; y++)
    for (let x = 0; x < stride; x++) resized.data[y * stride + x] = weigh(narrow.data, x, stride, down, y);
  return resized;
}

/** Size that fits in a square of `maxSide`, same aspect, never larger than it was. */
export function fitWithin(
  { width, height }: { readonly width: number; readonly height: number },
  maxSide: number,
): { width: number; height: number } {
  const scale = Math.min(1, maxSide / Math.max(width, height));
  return { width: Math.max(1, Math.round(width * scale)), height: Math.max(1, Math.round(height * scale)) };
}

function weigh(data: Float32Array, base: number, stride: number, kernel: Kernel, i: number): number {
  let sum = 0;
  let from = base + (kernel.first[i] ?? 0) * stride;
  for (let tap = i * kernel.taps; tap < (i + 1) * kernel.taps; tap++, from += stride) {
    const weight = kernel.weights[tap] ?? 0;
    if (weight !== 0) sum += weight * (data[from] ?? 0);
  }
  return sum;
}

function makeKernel(source: number, target: number): Kernel {
  return target < source ? areaKernel(source, target) : cubicKernel(source, target);
}

/** Each output sample is the mean of the stretch of source that it covers. */
function areaKernel(source: number, target: number): Kernel {
  const ratio = source / target;
  const taps = Math.ceil(ratio) + 1;
  const first = new Int32Array(target);
  const weights = new Float32Array(target * taps);
  for (let i = 0; i < target; i++) {
    const start = i * ratio;
    const base = Math.floor(start);
    first[i] = base;
    for (let k = 0; k < taps; k++) {
      const shared = Math.min(start + ratio, base + k + 1) - Math.max(start, base + k);
      if (base + k < source) weights[i * taps + k] = Math.max(0, shared) / ratio;
    }
  }
  return { first, taps, weights };
}

/** Keys 1981, a = −1/2; taps beyond the border fall on the border sample. */
function cubicKernel(source: number, target: number): Kernel {
  const taps = Math.min(4, source);
  const first = new Int32Array(target);
  const weights = new Float32Array(target * taps);
  for (let i = 0; i < target; i++) {
    const position = ((i + 0.5) * source) / target - 0.5;
    const base = Math.floor(position);
    const start = Math.min(source - taps, Math.max(0, base - 1));
    first[i] = start;
    for (let k = base - 1; k <= base + 2; k++) {
      const slot = i * taps + Math.min(source - 1, Math.max(0, k)) - start;
      weights[slot] = (weights[slot] ?? 0) + keys(Math.abs(position - k));
    }
  }
  return { first, taps, weights };
}

function keys(distance: number): number {
  if (distance < 1) return 1 + distance * distance * (1.5 * distance - 2.5);
  return distance < 2 ? 2 + distance * (-4 + distance * (2.5 - 0.5 * distance)) : 0;
}

function toByte(value: number): number {
  return Math.round(255 * Math.min(1, Math.max(0, value)));
}
