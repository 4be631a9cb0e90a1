import { scale } from '../tensor.ts';
import type { ImagePipeline } from './image-start.ts';
import { latentDims } from './latent-dims.ts';

/** From noise alone. */
export const textToImage: ImagePipeline = {
  needs: [],
  usesStrength: false,
  prepare: async (job) => async (generator) => ({
    latents: scale(generator.randn(latentDims(job)), job.plan.startScale),
  }),
};
