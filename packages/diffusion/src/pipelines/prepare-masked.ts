import type { Raster } from '@escena/core/raster';
import { pillowOverlay } from '@escena/imaging/pillow-overlay';
import { prepareMask } from '../pictures/prepare-mask.ts';
import { preparePicture } from '../pictures/prepare-picture.ts';
import type { Tensor } from '../tensor.ts';
import { drawnSize } from './drawn-region.ts';
import type { Job } from './image-start.ts';
import { requirePicture } from './require-picture.ts';

export interface Masked {
  /** [1, 3, h, w] in [−1, 1] */
  readonly picture: Tensor;
  /** [1, 1, h, w], 1 = repaint */
  readonly repaint: Tensor;
  /** puts a drawn crop back into the whole picture; absent where the whole was drawn */
  readonly finish: ((picture: Raster) => Raster) | undefined;
}

/** A job's picture and mask at the size that is drawn. */
export function prepareMasked(job: Job): Masked {
  const original = requirePicture(job, 'image');
  const mask = requirePicture(job, 'mask');
  const size = drawnSize(job);
  const { region } = size;
  return {
    picture: preparePicture(original, size),
    repaint: prepareMask(mask, size, !job.request.extra.soft_mask),
    finish: region && ((painted) => pillowOverlay({ mask, original, painted, region })),
  };
}
