import { packFillMask } from '../families/flux-fill-mask.ts';
import { fluxLayout } from '../families/flux-layout.ts';
import { packLatents } from '../families/flux-pack-latents.ts';
import { pictureEncoder } from '../models/autoencoder.ts';
import { addNoise } from '../schedulers/add-noise.ts';
import { type Tensor, tensor } from '../tensor.ts';
import { imageSource } from './image-source.ts';
import type { ImagePipeline } from './image-start.ts';
import { latentDims } from './latent-dims.ts';
import { prepareMasked } from './prepare-masked.ts';

/**
 * FLUX.1 Fill: a network that is told the mask and the picture without the masked part, token by token (diffusers'
 * FluxFillPipeline). The generator draws the picture's sample, the noise, the masked picture's sample; the pictures'
 * samples are drawn for the first image and serve all.
 */
export const fill: ImagePipeline = {
  needs: ['image', 'mask'],
  usesStrength: true,
  family: 'flux',
  // diffusers' FluxFillPipeline
  defaults: { steps: 50, guidance: 30, strength: 1 },
  async prepare(job) {
    const { models, request, plan } = job;
    const { picture, repaint, finish } = prepareMasked(job);
    const options = { tiling: request.extra.vae_tiling };
    const encodeMasked = await pictureEncoder(models, withoutMasked(picture, repaint), options);
    // A walk from noise alone does not look at the picture's own latents.
    const fromNoise = plan.path.alphas[0] === 0;
    const encode = fromNoise ? undefined : await pictureEncoder(models, picture, options);
    const dims = latentDims(job);
    const first = imageSource(request, 0);
    const original = (await encode?.(first)) ?? first.randn(dims);
    first.randn(dims);
    const masked = packLatents(await encodeMasked(first));
    const layout = fluxLayout({ features: [masked, packFillMask(repaint, models.latent.factor)] });
    return async (generator, image) => {
      if (image === 0) generator.randn(dims);
      const noise = generator.randn(dims);
      if (image === 0) generator.randn(dims);
      return { latents: encode ? addNoise(plan, 0, original, noise) : noise, layout, finish };
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
