import { AppError } from '@escena/core/app-error';
import type { Raster } from '@escena/core/raster';
import { keepOutside } from '../denoisers/keep-outside.ts';
import { encodePicture } from '../models/autoencoder.ts';
import type { Models } from '../models/load-models.ts';
import { TorchGenerator } from '../rng/torch-generator.ts';
import { type Tensor, concatChannels, map, mix, tensor } from '../tensor.ts';
import { changeLatents, planChange } from './change-latents.ts';
import type { Conditioning, Pipeline } from './pipeline.ts';
import { fromMask, fromPicture, shrinkMask } from './picture-tensor.ts';

export interface InpaintInput {
  /** RGB; sides are multiples of the checkpoint's factor */
  readonly picture: Raster;
  /** same size, white = repaint; grey counts as white from the middle on */
  readonly mask: Raster;
  /** 0…1; at 1 the walk starts from noise alone */
  readonly strength: number;
  readonly text?: Conditioning;
}

/**
 * Repaints the masked part. A checkpoint trained for it (latents + mask + masked picture as input channels) is told the
 * mask; any other has the kept part put back after every step. The decoder redraws the whole picture either way: put
 * the untouched pixels back with `@escena/imaging`.
 * The generator's order is diffusers': encoder's sample, noise, masked picture's sample.
 */
export const inpaint: Pipeline<InpaintInput> = {
  name: 'inpaint',
  needs: ['unet', 'vae_encoder', 'vae_decoder'],
  async run(models, { picture, mask, strength, text }, options) {
    if (mask.width !== picture.width || mask.height !== picture.height)
      throw new AppError('input.invalid', { detail: 'the mask is not the size of the picture' });
    const plan = planChange(models, strength, options);
    const generator = new TorchGenerator(options.seed);
    const pixels = fromPicture(picture);
    const repaint = fromMask(mask);
    const cells = shrinkMask(repaint, models.latent.factor);
    const told = readsMask(models);

    const original = !told || strength < 1 ? await encodePicture(models, pixels, generator) : undefined;
    const [, , height = 0, width = 0] = cells.dims;
    const noise = generator.randn([1, models.latent.channels, height, width]);
    const first = plan.sigmas[0] as number;
    const start =
      strength < 1 && original
        ? mix(original, 1, noise, first)
        : map(noise, (value) => value * plan.startScale);
    if (told) {
      const masked = await encodePicture(models, maskPicture(pixels, repaint), generator);
      return changeLatents(models, { plan, start, text, extra: concatChannels([cells, masked]) }, options);
    }
    if (!original) throw new AppError('internal', { detail: 'inpainting without an original' });
    const end = plan.sigmas[plan.sigmas.length - 1] as number;
    const levels = (sigma: number): readonly [number, number] =>
      sigma === end ? [1 / plan.endScale, 0] : [1, sigma];
    const constrain = keepOutside({ original, noise, mask: cells, levels });
    return changeLatents(models, { plan, start, text, constrain }, options);
  },
};

/** Whether the network takes a mask and a masked picture beside the latents. */
function readsMask({ sessions, latent }: Models): boolean {
  const sample = sessions.unet.inputs.find((input) => input.name === 'sample');
  return sample?.dims[1] === 2 * latent.channels + 1;
}

/** The picture with the part to repaint at mid grey. */
function maskPicture(pixels: Tensor, repaint: Tensor): Tensor {
  const plane = repaint.data.length;
  return tensor(
    pixels.dims,
    pixels.data.map((value, i) => ((repaint.data[i % plane] as number) < 0.5 ? value : 0)),
  );
}
