import { createRaster, type Raster } from '@escena/core/raster';
import type { CutOut } from '@escena/imaging/cut-out';

type Color = readonly [number, number, number];

export const magenta: Color = [255, 0, 255];
export const dark: Color = [24, 24, 28];
const square = 16;

/** A cut-out over one colour or, without one, over the usual checkerboard; display values are mixed, as viewers do. */
export function layOver({ alpha, foreground }: Pick<CutOut, 'alpha' | 'foreground'>, color?: Color): Raster {
  const { width, height } = alpha;
  const out = createRaster(width, height, 3);
  for (let i = 0; i < width * height; i++) {
    const share = (alpha.data[i] ?? 0) / 255;
    const odd = (Math.floor((i % width) / square) + Math.floor(i / width / square)) % 2;
    for (let k = 0; k < 3; k++) {
      const behind = color ? (color[k] ?? 0) : odd ? 255 : 200;
      out.data[3 * i + k] = Math.round(share * (foreground.data[3 * i + k] ?? 0) + (1 - share) * behind);
    }
  }
  return out;
}
