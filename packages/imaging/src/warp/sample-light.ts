import type { Raster } from '@escena/core/raster';
import { linearOfByte } from '../transfer.ts';

/**
 * Reads a picture between its pixels: linear light, Catmull–Rom (Keys 1981, a = −1/2), clamped to what the four nearest
 * pixels span, so that a sharp edge does not ring. Beyond the border it goes on as it ends.
 * @param picture 3 channels
 * @returns writes light at (x, y), pixels with centres at half, into `to[0…2]`
 */
export function lightSampler({
  width,
  height,
  data,
}: Raster): (x: number, y: number, to: Float64Array) => void {
  const light = Float32Array.from(data, (byte) => linearOfByte[byte] ?? 0);
  const wx = new Float64Array(4);
  const wy = new Float64Array(4);
  const columns = new Int32Array(4);
  return (x, y, to) => {
    const u = x - 0.5;
    const v = y - 0.5;
    const k = Math.floor(u);
    const j = Math.floor(v);
    weigh(u - k, wx);
    weigh(v - j, wy);
    for (let t = 0; t < 4; t++) columns[t] = 3 * Math.min(width - 1, Math.max(0, k - 1 + t));
    for (let c = 0; c < 3; c++) {
      let sum = 0;
      let [low, high] = [Infinity, -Infinity];
      for (let s = 0; s < 4; s++) {
        const row = 3 * width * Math.min(height - 1, Math.max(0, j - 1 + s)) + c;
        for (let t = 0; t < 4; t++) {
          const value = light[row + (columns[t] ?? 0)] ?? 0;
          sum += (wy[s] ?? 0) * (wx[t] ?? 0) * value;
          if ((s === 1 || s === 2) && (t === 1 || t === 2)) {
            if (value < low) low = value;
            if (value > high) high = value;
          }
        }
      }
      to[c] = sum < low ? low : sum > high ? high : sum;
    }
  };
}

function weigh(t: number, to: Float64Array): void {
  const [a, b] = [t * t, t * t * t];
  to[0] = -0.5 * t + a - 0.5 * b;
  to[1] = 1 - 2.5 * a + 1.5 * b;
  to[2] = 0.5 * t + 2 * a - 1.5 * b;
  to[3] = 0.5 * (b - a);
}
