import type { Raster } from '@escena/core/raster';

/** deviations on either side that the window reaches: what is beyond weighs less than half a level */
const reach = 3;

/** A Gaussian of deviation `sigma` pixels over each channel, alpha left out; beyond the border the picture goes on as it ends. */
export function gaussianBlur({ width, height, channels, data }: Raster, sigma: number): Raster {
  const colours = channels === 4 ? 3 : channels;
  const taps = kernel(sigma);
  const radius = (taps.length - 1) / 2;
  const across = new Float32Array(width * height * colours);
  for (let y = 0; y < height; y++)
    for (let x = 0; x < width; x++)
      for (let c = 0; c < colours; c++) {
        let sum = 0;
        for (let k = -radius; k <= radius; k++) {
          const at = Math.min(width - 1, Math.max(0, x + k));
          sum += (taps[k + radius] as number) * (data[(y * width + at) * channels + c] as number);
        }
        across[(y * width + x) * colours + c] = sum;
      }
  const out = new Uint8Array(across.length);
  const stride = width * colours;
  const sums = new Float32Array(stride);
  for (let y = 0; y < height; y++) {
    sums.fill(0);
    for (let k = -radius; k <= radius; k++) {
      const from = Math.min(height - 1, Math.max(0, y + k)) * stride;
      const weight = taps[k + radius] as number;
      for (let i = 0; i < stride; i++) sums[i] = (sums[i] as number) + weight * (across[from + i] as number);
    }
    for (let i = 0; i < stride; i++) out[y * stride + i] = Math.round(sums[i] as number);
  }
  return { width, height, channels: colours, data: out };
}

/** Weights that sum to 1. */
function kernel(sigma: number): Float64Array {
  const radius = Math.ceil(reach * sigma);
  const taps = Float64Array.from({ length: 2 * radius + 1 }, (_, i) =>
    Math.exp(-((i - radius) ** 2) / (2 * sigma ** 2)),
  );
  const sum = taps.reduce((total, tap) => total + tap, 0);
  return taps.map((tap) => tap / sum);
}
