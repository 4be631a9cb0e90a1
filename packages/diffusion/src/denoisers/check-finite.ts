import { DiffusionError } from '../diffusion-error.ts';
import type { Tensor } from '../tensor.ts';

/**
 * Numbers at the end of a stage: what is not one would be a black or grey picture.
 * @param file the graph that they come from
 * @throws DiffusionError `model.invalid` naming it
 */
export function checkFinite({ data }: Tensor, file: string): void {
  if (data.every(Number.isFinite)) return;
  throw new DiffusionError('model.invalid', {
    file,
    detail: 'the result is not a number everywhere',
    remedy: 'an autoencoder or scheduler overflowed: use a float32 export, or another scheduler',
  });
}
