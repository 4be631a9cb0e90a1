import { AppError } from '@escena/core/app-error';
import type { Raster } from '@escena/core/raster';

/**
 * The proof of guarantee G1, computed from the pictures alone: the largest difference of any sample, alpha included,
 * over the pixels where the mask is 0. It must be 0.
 */
export function measureOutside(photo: Raster, image: Raster, mask: Raster): number {
  const { width, height, channels } = photo;
  if (image.width !== width || image.height !== height || image.channels !== channels)
    throw new AppError('internal', { detail: 'photo and image differ in shape' });
  if (mask.width !== width || mask.height !== height || mask.channels !== 1)
    throw new AppError('internal', { detail: 'the mask does not fit the photo' });
  let worst = 0;
  for (let i = 0; i < mask.data.length; i++) {
    if (mask.data[i] !== 0) continue;
    for (let at = i * channels; at < (i + 1) * channels; at++) {
      const difference = Math.abs((photo.data[at] ?? 0) - (image.data[at] ?? 0));
      if (difference > worst) worst = difference;
    }
  }
  return worst;
}
