import type { Raster } from '@escena/core/raster';
import { linearToOklab } from '@escena/imaging/color';
import { lightAt } from '@escena/imaging/light-at';
import { resizeRaster } from '@escena/imaging/resize';
import { along, type Spot } from './spot.ts';

/** How much colours change across a place of a picture (OKLab, over three pixels), looked at `shrink` times as large. */
export function contrastOf(colors: Raster, shrink: number): (spot: Spot, across: Spot) => number {
  const scale = Math.min(1, shrink);
  const small = resizeRaster(
    colors,
    Math.max(1, Math.round(colors.width * scale)),
    Math.max(1, Math.round(colors.height * scale)),
  );
  const labs = Array.from({ length: small.width * small.height }, (_, i) => linearToOklab(lightAt(small, i)));
  const at = ([x, y]: Spot): readonly number[] => {
    const i = Math.min(small.width - 1, Math.max(0, Math.floor(x * scale)));
    const j = Math.min(small.height - 1, Math.max(0, Math.floor(y * scale)));
    return labs[j * small.width + i] ?? [0, 0, 0];
  };
  return (spot, across) => {
    const [a, b] = [at(along(spot, across, 1.5 / scale)), at(along(spot, across, -1.5 / scale))];
    return Math.hypot(...a.map((value, k) => value - (b[k] ?? 0)));
  };
}
