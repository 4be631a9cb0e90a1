import { DiffusionError } from '../diffusion-error.ts';
import type { Job } from './image-start.ts';

/** @throws DiffusionError `input.invalid` where the checkpoint is no FLUX.1 */
export function requireFlux({ models, family, request }: Job): void {
  if (family.name === 'flux') return;
  throw new DiffusionError('input.invalid', {
    input: 'pipeline',
    detail: `${request.pipeline} is FLUX.1's, ${models.folder} is of the family ${family.name}`,
  });
}
