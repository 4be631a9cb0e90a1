import type { Raster } from '@escena/core/raster';
import { encodePicture } from '../models/autoencoder.ts';
import { TorchGenerator } from '../rng/torch-generator.ts';
import { mix } from '../tensor.ts';
import { changeLatents, planChange } from './change-latents.ts';
import type { Conditioning, Pipeline } from './pipeline.ts';
import { fromPicture } from './picture-tensor.ts';

export interface ImageToImageInput {
  /** RGB; sides are multiples of the checkpoint's factor */
  readonly picture: Raster;
  /** 0…1: how far from the picture the walk starts */
  readonly strength: number;
  /** for checkpoints that read text */
  readonly text?: Conditioning;
}

/**
 * SDEdit (Meng et al. 2022): noise the picture's latents to a part of the way, then denoise.
 * The generator draws the encoder's sample, then the noise, as diffusers does.
 */
export const imageToImage: Pipeline<ImageToImageInput> = {
  name: 'image-to-image',
  needs: ['unet', 'vae_encoder', 'vae_decoder'],
  async run(models, { picture, strength, text }, options) {
    const plan = planChange(models, strength, options);
    const generator = new TorchGenerator(options.seed);
    const original = await encodePicture(models, fromPicture(picture), generator);
    const noise = generator.randn(original.dims);
    const start = mix(original, 1, noise, plan.sigmas[0] as number);
    return changeLatents(models, { plan, start, text }, options);
  },
};
