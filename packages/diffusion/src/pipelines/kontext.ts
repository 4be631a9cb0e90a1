import { DiffusionError } from '../diffusion-error.ts';
import type { Size } from '../families/family.ts';
import { kontextSize } from '../families/flux-kontext-size.ts';
import { fluxLayout } from '../families/flux-layout.ts';
import { fluxPatch, packLatents } from '../families/flux-pack-latents.ts';
import { encodePicture } from '../models/autoencoder.ts';
import { preparePicture } from '../pictures/prepare-picture.ts';
import { scale } from '../tensor.ts';
import type { ImagePipeline, Job } from './image-start.ts';
import { latentDims } from './latent-dims.ts';
import { requirePicture } from './require-picture.ts';

/** pixels of the largest size in training */
const largestTrained = 672 * 1568;

/**
 * FLUX.1 Kontext: edits a picture in words; the network reads its tokens behind those that are drawn (diffusers'
 * FluxKontextPipeline). Drawn from noise alone; the reference is the encoder's mean, so nothing is drawn for it.
 */
export const kontext: ImagePipeline = {
  needs: ['image'],
  usesStrength: false,
  family: 'flux',
  async prepare(job) {
    const { models, plan } = job;
    const picture = preparePicture(requirePicture(job, 'image'), referenceSize(job));
    const latents = await encodePicture(models, picture);
    const [, , height = 0, width = 0] = latents.dims;
    const grid = { rows: height / fluxPatch, columns: width / fluxPatch };
    const layout = fluxLayout({ reference: { tokens: packLatents(latents), grid } });
    return async (generator) => ({
      latents: scale(generator.randn(latentDims(job)), plan.startScale),
      layout,
    });
  },
};

/**
 * The size at which the reference is read. A request without a size of its own leaves the choice to the checkpoint, the
 * trained size of the picture's shape, and so does a picture beyond all trained sizes (its tokens are attended to at every
 * step). Else the picture's own, brought down to whole tokens by stretching, as diffusers does with `_auto_resize` off.
 */
function referenceSize(job: Job): Size {
  const { models, family, request } = job;
  const { width, height } = requirePicture(job, 'image');
  const multiple = family.sizeMultiple(models);
  const whole = { width: width - (width % multiple), height: height - (height % multiple) };
  if (whole.width === 0 || whole.height === 0)
    throw new DiffusionError('input.invalid', {
      input: 'image',
      detail: `${width}×${height} is smaller than a token`,
      remedy: `bring at least ${multiple}×${multiple} pixels`,
    });
  const open = request.width === undefined && request.height === undefined;
  return open || whole.width * whole.height > largestTrained ? kontextSize(whole) : whole;
}
