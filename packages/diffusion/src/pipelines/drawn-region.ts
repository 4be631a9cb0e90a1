import type { Box } from '@escena/imaging/pillow-resample';
import { maskCropRegion } from '@escena/imaging/mask-crop-region';
import { DiffusionError } from '../diffusion-error.ts';
import type { PreparedSize } from '../pictures/prepare-picture.ts';
import type { Job } from './image-start.ts';

/** The part of the picture that is drawn, where the request wants only the mask's surroundings (`padding_mask_crop`). */
export function drawnRegion({ request, size }: Pick<Job, 'request' | 'size'>): Box | undefined {
  const pad = request.extra.padding_mask_crop;
  if (pad === undefined || !request.mask) return undefined;
  const region = maskCropRegion(request.mask, { ...size, pad });
  if (region) return region;
  throw new DiffusionError('input.invalid', {
    input: 'mask',
    detail: 'is black: there is nothing to crop to',
    remedy: 'leave padding_mask_crop out, or mark what to repaint',
  });
}

/** How a job's pictures are brought to the size that is drawn: stretched, or the region fitted inside. */
export function drawnSize(job: Pick<Job, 'request' | 'size'>): PreparedSize {
  const region = drawnRegion(job);
  return region ? { ...job.size, region, mode: 'fill' } : job.size;
}
