import { createRaster, type Raster } from '@escena/core/raster';
import { pillowResize } from '@escena/imaging/pillow-resample';
import { readsMask } from '../denoisers/reads-mask.ts';
import { DiffusionError } from '../diffusion-error.ts';
import type { Conditioning, Size } from '../families/family.ts';
import { latentLayout } from '../families/latent-layout.ts';
import { encodePicture } from '../models/autoencoder.ts';
import { shrinkMask } from '../pictures/prepare-mask.ts';
import { preparePicture } from '../pictures/prepare-picture.ts';
import { type Tensor, concatChannels, scale, zeros } from '../tensor.ts';
import { hidePart } from './hide-part.ts';
import type { ImagePipeline, Job } from './image-start.ts';
import { latentDims } from './latent-dims.ts';
import { prepareMasked } from './prepare-masked.ts';
import { requirePicture } from './require-picture.ts';
import { above, stack } from './stack-latents.ts';

/** What the garment's rows carry beside the latents. No graph has an input of this name. */
const beside = 'beside';

/**
 * Dresses the masked part of a person in a garment that is shown below them (CatVTON: Chong et al. 2024, arXiv 2407.15886, §3):
 * to a UNet that is told masks and reads no words, both are one picture twice as high. Guidance compares with the same
 * person and no garment. The defaults are the authors' own. Pictures are read as the encoder's mean: the reference draws a
 * sample from torch's global dice, which no request's seed reaches.
 */
export const tryOn: ImagePipeline = {
  needs: ['image', 'mask', 'garment'],
  usesStrength: false,
  family: 'sd',
  defaults: { steps: 50, guidance: 2.5, eta: 1 },
  async prepare(job) {
    const { models, request, plan, size } = job;
    await requireTryOn(job);
    const { picture, repaint, finish } = prepareMasked(job);
    const person = await encodePicture(models, hidePart(picture, repaint));
    const garment = await encodePicture(models, preparePicture(onWhite(job), size));
    const dims = latentDims(job);
    const [, , height = 0, width = 0] = dims;
    const cells = shrinkMask(repaint, { width, height });
    const mask = stack(cells, zeros(cells.dims));
    const shown = (below: Tensor) => ({ [beside]: concatChannels([mask, stack(person, below)]) });
    const guidance = request.guidance ?? 0;
    const conditioning: Conditioning = {
      positive: shown(garment),
      ...(guidance > 1 && { negative: shown(zeros(garment.dims)) }),
      guidance,
      guidanceRescale: request.extra.guidance_rescale ?? 0,
    };
    return async (generator) => ({
      latents: scale(generator.randn([1, dims[1] ?? 0, 2 * height, width]), plan.startScale),
      layout: {
        ...latentLayout,
        toRow: (input, timestep, { [beside]: extra = mask }) => ({
          sample: concatChannels([input, extra]),
          timestep,
          feeds: {},
        }),
      },
      conditioning,
      keep: above,
      finish,
    });
  },
};

/** @throws DiffusionError `model.unsupported` for a UNet that reads words or is told no mask */
async function requireTryOn({ models, request }: Job): Promise<void> {
  const denoiser = await models.denoiser();
  const readsWords = denoiser.inputs.some(({ name }) => name === 'encoder_hidden_states');
  if (readsMask(denoiser, models.latent) && !readsWords) return;
  throw new DiffusionError('model.unsupported', {
    file: denoiser.file,
    detail: `${readsWords ? 'reads words' : 'is told no mask'}, and ${request.pipeline} needs a network trained for it`,
    remedy: readsWords ? 'use it with inpaint' : undefined,
  });
}

/** The garment as large as fits, on white, as the network was trained to see it. */
function onWhite(job: Job): Raster {
  const garment = requirePicture(job, 'garment');
  const { width, height }: Size = job.size;
  const fit = Math.min(width / garment.width, height / garment.height);
  const inner = pillowResize(garment, {
    width: Math.max(1, Math.round(fit * garment.width)),
    height: Math.max(1, Math.round(fit * garment.height)),
    filter: 'lanczos',
  });
  const out = createRaster(width, height, 3);
  out.data.fill(255);
  const left = Math.floor((width - inner.width) / 2);
  const top = Math.floor((height - inner.height) / 2);
  for (let y = 0; y < inner.height; y++)
    for (let x = 0; x < inner.width; x++) {
      const from = (y * inner.width + x) * inner.channels;
      const alpha = inner.channels === 4 ? (inner.data[from + 3] ?? 255) / 255 : 1;
      const to = ((y + top) * width + x + left) * 3;
      for (let c = 0; c < 3; c++) {
        const value = inner.data[from + (inner.channels === 1 ? 0 : c)] ?? 0;
        out.data[to + c] = Math.round(alpha * value + (1 - alpha) * 255);
      }
    }
  return out;
}
