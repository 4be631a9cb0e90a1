import { blurFloat } from '../blur-float.ts';
import type { LightDirection } from '../find-light.ts';
import type { Relief } from '../relief.ts';

/** How steeply a height (mm) rises towards the light, in mm for a mm, after smoothing; length = texels. */
export function slopeTowards(
  relief: Relief,
  height: Float32Array,
  [lx, ly]: LightDirection,
  smoothMm: number,
): Float32Array {
  const { width, perMm } = relief;
  const even = blurFloat(height, width, relief.height, Math.round(smoothMm * perMm));
  const slope = new Float32Array(even.length);
  for (let i = width + 1; i < even.length - width - 1; i++) {
    const dx = ((even[i + 1] ?? 0) - (even[i - 1] ?? 0)) / 2;
    const dy = ((even[i + width] ?? 0) - (even[i - width] ?? 0)) / 2;
    slope[i] = (dx * lx + dy * ly) * perMm;
  }
  return slope;
}

/** The coverage moved away from the light by a distance, softened: the shadow that art throws. */
export function shadowOf(relief: Relief, [lx, ly]: LightDirection, lengthMm: number): Float32Array {
  const { width, height, perMm, coverage } = relief;
  const [dx, dy] = [Math.round(-lx * lengthMm * perMm), Math.round(-ly * lengthMm * perMm)];
  const moved = new Float32Array(coverage.length);
  for (let y = 0; y < height; y++)
    for (let x = 0; x < width; x++) {
      const [fx, fy] = [x - dx, y - dy];
      if (fx >= 0 && fy >= 0 && fx < width && fy < height)
        moved[y * width + x] = coverage[fy * width + fx] ?? 0;
    }
  return blurFloat(moved, width, height, Math.max(1, Math.round(0.4 * lengthMm * perMm)));
}
