import type { Raster } from '@escena/core/raster';

/** Share of a mask's pixels that are not 0. */
export function changedFraction(mask: Raster): number {
  let changed = 0;
  for (const value of mask.data) if (value !== 0) changed += 1;
  return changed / mask.data.length;
}
