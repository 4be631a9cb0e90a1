import { AppError } from '@escena/core/app-error';
import { createRaster, type Raster } from '@escena/core/raster';
import { resizeRaster } from '@escena/imaging/resize';
import { readPicture } from './read-picture.ts';
import type { RunContext } from './run.ts';

/** A mask's shape may differ from the photo's by rounding only. */
const aspectTolerance = 0.01;

/**
 * One of a run's pictures as a mask of its photo: white is meant; what is transparent is not.
 * @returns 1 channel of the photo's size
 * @throws AppError `not_found`, `image.mask_size`, `image.*` of its file
 */
export async function readMask(
  id: string,
  photo: Pick<Raster, 'width' | 'height'>,
  pictures: RunContext['pictures'],
): Promise<Raster> {
  const raster = await readPicture(id, { pictures });
  const off = (raster.width * photo.height) / (raster.height * photo.width);
  if (Math.abs(off - 1) > aspectTolerance)
    throw new AppError('image.mask_size', {
      detail: `${raster.width}×${raster.height} for ${photo.width}×${photo.height}`,
    });
  const fitted = resizeRaster(raster, photo.width, photo.height);
  const mask = createRaster(photo.width, photo.height, 1);
  for (let i = 0; i < mask.data.length; i++) {
    const at = i * fitted.channels;
    const opaque = fitted.channels === 4 ? (fitted.data[at + 3] ?? 0) / 255 : 1;
    mask.data[i] = Math.round(opaque * (fitted.data[at] ?? 0));
  }
  return mask;
}
