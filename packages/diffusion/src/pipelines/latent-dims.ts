import type { Job } from './image-start.ts';

/** [1, c, h/f, w/f] of one image of a job. */
export function latentDims({ models: { latent }, size }: Job): readonly number[] {
  return [1, latent.channels, size.height / latent.factor, size.width / latent.factor];
}
