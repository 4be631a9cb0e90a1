import { createRaster, type Raster } from '@escena/core/raster';

/** What a network says of a grid of places, the picture lying in its upper left part. */
export interface MaskPlane {
  /** [height · width]: 0…1, or log odds */
  readonly data: Float32Array;
  readonly width: number;
  readonly height: number;
  /** how many columns and rows of it show the picture; may lie between two */
  readonly shownWidth: number;
  readonly shownHeight: number;
  /** absent: only its values tell */
  readonly logOdds?: true;
}

/** A value beyond 0…1 by more than rounding: the graph gives log odds. */
const slack = 0.05;

/** The plane at a picture's size, in bytes: interpolated as it is, so that log odds keep their even edge. */
export function fitMask(plane: MaskPlane, picture: Pick<Raster, 'width' | 'height'>): Raster {
  const { width, height } = picture;
  const odds = plane.logOdds ?? plane.data.some((value) => value < -slack || value > 1 + slack);
  const mask = createRaster(width, height, 1);
  for (let y = 0, i = 0; y < height; y++) {
    const v = ((y + 0.5) * plane.shownHeight) / height - 0.5;
    for (let x = 0; x < width; x++, i++) {
      const value = valueAt(plane, ((x + 0.5) * plane.shownWidth) / width - 0.5, v);
      const share = odds ? 1 / (1 + Math.exp(-value)) : Math.min(1, Math.max(0, value));
      mask.data[i] = Math.round(255 * share);
    }
  }
  return mask;
}

/** Between the four nearest, those at the border going on. */
function valueAt({ data, width, height }: MaskPlane, x: number, y: number): number {
  const left = Math.floor(x);
  const top = Math.floor(y);
  const at = (u: number, v: number): number => {
    const column = Math.min(width - 1, Math.max(0, u));
    const row = Math.min(height - 1, Math.max(0, v));
    return data[row * width + column] as number;
  };
  const across = (v: number): number => at(left, v) + (x - left) * (at(left + 1, v) - at(left, v));
  return across(top) + (y - top) * (across(top + 1) - across(top));
}
