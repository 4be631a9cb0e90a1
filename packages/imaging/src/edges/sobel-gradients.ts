import type { Raster } from '@escena/core/raster';

/** How steep a picture is at each pixel. */
export interface Gradients {
  readonly width: number;
  readonly height: number;
  /** [h·w] Sobel's sums, right less left and below less above */
  readonly dx: Int16Array;
  readonly dy: Int16Array;
  /** [h·w] |dx| + |dy|, or dx² + dy² */
  readonly steepness: Int32Array;
}

/**
 * Sobel's 3 × 3 differences; beyond the border the picture goes on as it ends. Of several channels the steepest counts (the
 * first of equals), alpha does not.
 * @param squared dx² + dy² instead of |dx| + |dy|
 */
export function sobelGradients({ width, height, channels, data }: Raster, squared: boolean): Gradients {
  const dx = new Int16Array(width * height);
  const dy = new Int16Array(width * height);
  const steepness = new Int32Array(width * height).fill(-1);
  const colours = channels === 4 ? 3 : channels;
  const stride = width * channels;
  for (let y = 0, i = 0; y < height; y++) {
    const here = y * stride;
    const above = Math.max(0, y - 1) * stride;
    const below = Math.min(height - 1, y + 1) * stride;
    for (let x = 0; x < width; x++, i++) {
      for (let c = 0; c < colours; c++) {
        const left = Math.max(0, x - 1) * channels + c;
        const middle = x * channels + c;
        const right = Math.min(width - 1, x + 1) * channels + c;
        const topLeft = data[above + left] as number;
        const topRight = data[above + right] as number;
        const bottomLeft = data[below + left] as number;
        const bottomRight = data[below + right] as number;
        const across =
          topRight -
          topLeft +
          2 * ((data[here + right] as number) - (data[here + left] as number)) +
          bottomRight -
          bottomLeft;
        const down =
          bottomLeft -
          topLeft +
          2 * ((data[below + middle] as number) - (data[above + middle] as number)) +
          bottomRight -
          topRight;
        const steep = squared ? across * across + down * down : Math.abs(across) + Math.abs(down);
        if (steep <= (steepness[i] as number)) continue;
        steepness[i] = steep;
        dx[i] = across;
        dy[i] = down;
      }
    }
  }
  return { width, height, dx, dy, steepness };
}
