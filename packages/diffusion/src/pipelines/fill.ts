import { packFillMask } from '../families/flux-fill-mask.ts';
import { fluxLayout } from '../families/flux-layout.ts';
import { packLatents } from '../families/flux-pack-latents.ts';
import { pictureEncoder } from '../models/autoencoder.ts';
import { prepareMask } from '../pictures/prepare-mask.ts';
import { preparePicture } from '../pictures/prepare-picture.ts';
import { addNoise } from '../schedulers/add-noise.ts';
import { type Tensor, tensor } from '../tensor.ts';
import type { ImagePipeline } from './image-start.ts';
import { latentDims } from './latent-dims.ts';
import { requireFlux } from './require-flux.ts';
import { requirePicture } from './require-picture.ts';

/**
 * FLUX.1 Fill: a network that is told the mask and the picture without the masked part, token by token (diffusers'
 * FluxFillPipeline). The generator draws the picture's sample, the noise, the masked picture's sample.
 */
export const fill: ImagePipeline = {
  needs: ['image', 'mask'],
  usesStrength: true,
  strength: 1,
  async prepare(job) {
    requireFlux(job);
    const { models, request, plan, size } = job;
    const options = { tiling: request.extra.vae_tiling };
    const picture = preparePicture(requirePicture(job, 'image'), size);
    const repaint = prepareMask(requirePicture(job, 'mask'), size);
    const mask = packFillMask(repaint, models.latent.factor);
    // A walk from noise alone does not look at the picture's own latents.
    const fromNoise = plan.path.alphas[0] === 0;
    const encode = fromNoise ? undefined : await pictureEncoder(models, picture, options);
    const encodeMasked = await pictureEncoder(models, withoutMasked(picture, repaint), options);
    const dims = latentDims(job);
    return async (generator) => {
      const original = encode ? await encode(generator) : generator.randn(dims);
      const noise = generator.randn(dims);
      const masked = packLatents(await encodeMasked(generator));
      return {
        latents: encode ? addNoise(plan, 0, original, noise) : noise,
        layout: fluxLayout({ features: [masked, mask] }),
      };
    };
  },
};

/** The picture [1, 3, h, w] with mid grey where the mask [1, 1, h, w] is 1. */
function withoutMasked(picture: Tensor, mask: Tensor): Tensor {
  const plane = mask.data.length;
  const data = new Float32Array(picture.data.length);
  for (let i = 0; i < data.length; i++)
    data[i] = (picture.data[i] as number) * (1 - (mask.data[i % plane] as number));
  return tensor(picture.dims, data);
}
