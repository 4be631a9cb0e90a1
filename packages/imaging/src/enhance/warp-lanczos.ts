import { throwIfAborted } from '@escena/core/app-error';
import { nextTurn } from '@escena/core/next-turn';
import { createRaster, type Raster } from '@escena/core/raster';
import { type Matrix3, mapPoint } from '../fill/surface-map.ts';
import { levelOfLinear, linearOfByte } from '../transfer.ts';

const lobes = 3;
const taps = 2 * lobes;
/** places between two pixels that weights are known for */
const steps = 512;
const rowsABreath = 16;

/** [steps + 1 · taps] Lanczos-3 (Duchon 1979), each row's sum 1 */
const weights = Float64Array.from({ length: (steps + 1) * taps }, (_, i) => {
  const offset = Math.floor(i / taps) / steps;
  const row = Array.from({ length: taps }, (_unused, k) => lanczos(k - lobes + 1 - offset));
  return (row[i % taps] ?? 0) / row.reduce((sum, value) => sum + value, 0);
});

function lanczos(x: number): number {
  if (x === 0) return 1;
  const t = Math.PI * x;
  return (lobes * Math.sin(t) * Math.sin(t / lobes)) / (t * t);
}

/**
 * A picture seen through a homography, of its own size; sampled once, as light.
 * @param toSource pixel of the result → pixel of the picture; both ends within it, or the border goes on
 * @throws AppError `job.cancelled`
 */
export async function warpLanczos(
  { width, height, channels, data }: Raster,
  toSource: Matrix3,
  {
    signal,
    onProgress,
  }: { readonly signal?: AbortSignal | undefined; readonly onProgress?: (fraction: number) => void } = {},
): Promise<Raster> {
  const out = createRaster(width, height, channels);
  const at = new Float64Array(2);
  const columns = new Int32Array(taps);
  for (let y = 0; y < height; y++) {
    if (y % rowsABreath === 0) {
      await nextTurn();
      throwIfAborted(signal);
      onProgress?.(y / height);
    }
    for (let x = 0; x < width; x++) {
      mapPoint(toSource, x + 0.5, y + 0.5, at);
      const [u, v] = [(at[0] ?? 0) - 0.5, (at[1] ?? 0) - 0.5];
      const [left, top] = [Math.floor(u), Math.floor(v)];
      const across = taps * Math.round((u - left) * steps);
      const down = taps * Math.round((v - top) * steps);
      for (let k = 0; k < taps; k++)
        columns[k] = channels * Math.min(width - 1, Math.max(0, left + k - lobes + 1));
      let [r, g, b] = [0, 0, 0];
      for (let j = 0; j < taps; j++) {
        const row = width * channels * Math.min(height - 1, Math.max(0, top + j - lobes + 1));
        const w = weights[down + j] ?? 0;
        for (let k = 0; k < taps; k++) {
          const s = row + (columns[k] ?? 0);
          const weight = w * (weights[across + k] ?? 0);
          r += weight * (linearOfByte[data[s] ?? 0] ?? 0);
          g += weight * (linearOfByte[data[s + 1] ?? 0] ?? 0);
          b += weight * (linearOfByte[data[s + 2] ?? 0] ?? 0);
        }
      }
      const i = (y * width + x) * channels;
      out.data[i] = byteOf(r);
      out.data[i + 1] = byteOf(g);
      out.data[i + 2] = byteOf(b);
      if (channels === 4) out.data[i + 3] = 255;
    }
  }
  onProgress?.(1);
  return out;
}

function byteOf(light: number): number {
  return (levelOfLinear(light < 0 ? 0 : light > 1 ? 1 : light) + 0.5) | 0;
}
