import { AppError } from '@escena/core/app-error';
import type { Raster } from '@escena/core/raster';
import { type Box, inEllipse } from './box.ts';

export interface MadePart {
  /** where the part was cut out of the photo, pixels */
  readonly region: Box;
  /** an ellipse that was made unrecognisable before it left: what came back for it is none of the photo */
  readonly hidden?: Box | undefined;
  /** of the part's size: 3 channels or more */
  readonly result: Raster;
  /** of the part's size: where its first channel is 0 the photo was not touched */
  readonly mask: Raster;
}

/**
 * Lays what was made of a part back into the whole photo, in place: pixels outside the mask keep their bytes, whatever came back for
 * them (G1).
 * @param photo 3 or 4 channels
 * @returns how many pixels were changed
 * @throws AppError `internal` where the sizes do not fit
 */
export function layBack(photo: Raster, { region, hidden, result, mask }: MadePart): number {
  for (const { width, height } of [result, mask])
    if (width !== region.width || height !== region.height)
      throw new AppError('internal', {
        detail: `a part of ${region.width}×${region.height}, ${width}×${height} came back`,
      });
  if (
    region.x < 0 ||
    region.y < 0 ||
    region.x + region.width > photo.width ||
    region.y + region.height > photo.height
  )
    throw new AppError('internal', { detail: 'the part is not in the photo' });
  let changed = 0;
  for (let y = 0; y < region.height; y++)
    for (let x = 0; x < region.width; x++) {
      const i = y * region.width + x;
      if (mask.data[i * mask.channels] === 0) continue;
      if (hidden && inEllipse(hidden, x + region.x, y + region.y)) continue;
      const to = ((y + region.y) * photo.width + x + region.x) * photo.channels;
      for (let k = 0; k < 3; k++) photo.data[to + k] = result.data[i * result.channels + k] ?? 0;
      changed += 1;
    }
  return changed;
}
