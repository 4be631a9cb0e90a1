import { pictureEncoder } from '../models/autoencoder.ts';
import { preparePicture } from '../pictures/prepare-picture.ts';
import { addNoise } from '../schedulers/add-noise.ts';
import { imageSource } from './image-source.ts';
import type { ImagePipeline } from './image-start.ts';
import { requirePicture } from './require-picture.ts';

/**
 * SDEdit (Meng et al. 2022): noise the picture's latents to a part of the way, then denoise.
 * The generator draws the encoder's sample, then the noise, as diffusers does.
 */
export const imageToImage: ImagePipeline = {
  needs: ['image'],
  usesStrength: true,
  async prepare(job) {
    const { models, request, plan } = job;
    const encode = await pictureEncoder(models, preparePicture(requirePicture(job, 'image'), job.size), {
      tiling: request.extra.vae_tiling,
    });
    // FLUX's reference encodes once for all images, with the first one's generator; the others once an image.
    const once = job.family.name === 'flux' ? await encode(imageSource(request, 0)) : undefined;
    return async (generator, image) => {
      const original = once && image > 0 ? once : await encode(generator);
      return { latents: addNoise(plan, 0, original, generator.randn(original.dims)) };
    };
  },
};
