import type { Raster } from '@escena/core/raster';
import { DiffusionError } from '../diffusion-error.ts';
import type { PictureField } from '../generate-request.ts';
import type { Job } from './image-start.ts';

/** A picture that `needs` has promised. */
export function requirePicture({ request }: Pick<Job, 'request'>, field: PictureField): Raster {
  const picture = request[field];
  if (picture) return picture;
  throw new DiffusionError('input.invalid', { input: field, detail: `${request.pipeline} needs it` });
}
