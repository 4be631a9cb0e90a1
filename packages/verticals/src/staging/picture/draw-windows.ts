import { createFloatRaster, type Raster } from '@escena/core/raster';
import { cropRaster } from '@escena/imaging/crop-raster';
import type { Region, WindowPlan } from './plan-windows.ts';

/**
 * A picture redrawn window by window and blended where they overlap; what no window covers stays.
 * @param picture of the plan's frame; 3 channels
 * @param draw gives a window's new pixels, of its size
 */
export async function drawWindows(
  picture: Raster,
  { windows }: WindowPlan,
  draw: (crop: Raster, window: Region, index: number) => Promise<Raster>,
): Promise<Raster> {
  const { width, height } = picture;
  const sums = createFloatRaster(width, height, 3).data;
  const weights = new Float32Array(width * height);
  for (const [index, window] of windows.entries()) {
    const drawn = await draw(cropRaster(picture, window), window, index);
    for (let y = 0; y < drawn.height; y++)
      for (let x = 0; x < drawn.width; x++) {
        const weight = ramp(x, drawn.width) * ramp(y, drawn.height);
        const to = (window.top + y) * width + window.left + x;
        weights[to] = (weights[to] ?? 0) + weight;
        for (let c = 0; c < 3; c++) {
          const sample = drawn.data[(y * drawn.width + x) * drawn.channels + c] ?? 0;
          sums[to * 3 + c] = (sums[to * 3 + c] ?? 0) + weight * sample;
        }
      }
  }
  const data = picture.data.slice();
  for (let i = 0; i < weights.length; i++) {
    const weight = weights[i] ?? 0;
    if (weight > 0) for (let c = 0; c < 3; c++) data[i * 3 + c] = Math.round((sums[i * 3 + c] ?? 0) / weight);
  }
  return { width, height, channels: 3, data };
}

/** From nearly 0 at a window's borders to 1 in its middle: neighbours take over from each other without a seam. */
function ramp(at: number, length: number): number {
  const inward = Math.min(at + 1, length - at) / (length / 4);
  return Math.min(1, inward);
}
