import { keepOutside } from '../denoisers/keep-outside.ts';
import { readsMask } from '../denoisers/reads-mask.ts';
import { withChannels } from '../families/latent-layout.ts';
import { pictureEncoder } from '../models/autoencoder.ts';
import { shrinkMask } from '../pictures/prepare-mask.ts';
import { addNoise } from '../schedulers/add-noise.ts';
import { concatChannels, scale } from '../tensor.ts';
import { hidePart } from './hide-part.ts';
import { imageSource } from './image-source.ts';
import type { ImagePipeline } from './image-start.ts';
import { latentDims } from './latent-dims.ts';
import { prepareMasked } from './prepare-masked.ts';

/**
 * Repaints the masked part. A checkpoint trained for it (latents + mask + masked picture as input channels) is told the
 * mask; any other has the kept part put back after every step. The decoder redraws the whole picture either way: put
 * the untouched pixels back with `@escena/imaging`.
 * The generator's order is diffusers': encoder's sample, noise, masked picture's sample; the pictures' samples are drawn
 * for the first image and serve all.
 */
export const inpaint: ImagePipeline = {
  needs: ['image', 'mask'],
  usesStrength: true,
  defaults: { strength: 1 },
  async prepare(job) {
    const { models, request, plan } = job;
    const { picture, repaint, finish } = prepareMasked(job);
    const options = { tiling: request.extra.vae_tiling };
    const told = readsMask(await models.denoiser(), models.latent);
    const fromNoise = (request.strength ?? 1) === 1;
    const encode = told && fromNoise ? undefined : await pictureEncoder(models, picture, options);
    const encodeMasked = told ? await pictureEncoder(models, hidePart(picture, repaint), options) : undefined;
    const dims = latentDims(job);
    const [, , height = 0, width = 0] = dims;
    const cells = shrinkMask(repaint, { width, height });
    const first = imageSource(request, 0);
    const original = await encode?.(first);
    first.randn(dims);
    const masked = await encodeMasked?.(first);
    const layout = masked && withChannels(concatChannels([cells, masked]));
    // diffusers' StableDiffusion3InpaintPipeline forgets the shift when it decodes; parity is worth more than 16 levels.
    const shift = job.family.name === 'sd3' ? 0 : undefined;
    return async (generator, image) => {
      if (image === 0 && original) generator.randn(dims);
      const noise = generator.randn(dims);
      // The reference encodes the masked picture for every network, also for one that is not told.
      if (image === 0) generator.randn(dims);
      const latents =
        original && !fromNoise ? addNoise(plan, 0, original, noise) : scale(noise, plan.startScale);
      if (layout || !original) return { latents, layout, shift, finish };
      const constrain = keepOutside(plan.path, { original, noise, mask: cells });
      return { latents, constrain, shift, finish };
    };
  },
};
