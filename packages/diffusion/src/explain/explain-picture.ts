/**
 * Diffusion shown on somebody's own picture: what the autoencoder keeps of it, and how the checkpoint's own schedule turns it
 * into noise. The way back is `generate` with `image-to-image`, whose steps show themselves.
 */
import { throwIfAborted } from '@escena/core/app-error';
import type { Raster } from '@escena/core/raster';
import { families } from '../families/index.ts';
import { parseGenerateCase } from '../generate-request.ts';
import { decodeLatents, pictureEncoder } from '../models/autoencoder.ts';
import type { Models } from '../models/models.ts';
import { latentPreview } from '../models/preview.ts';
import { preparePicture } from '../pictures/prepare-picture.ts';
import { toPicture } from '../pictures/to-picture.ts';
import { planJob } from '../pipelines/plan-job.ts';
import { resolveSize } from '../pipelines/resolve-size.ts';
import { textToImage } from '../pipelines/text-to-image.ts';
import { TorchGenerator } from '../rng/torch-generator.ts';
import type { Tensor } from '../tensor.ts';
import { noisedAt } from './noised-at.ts';
import { psnr } from './psnr.ts';

export type Explained =
  /** the picture at the size that is encoded */
  | { readonly kind: 'original'; readonly picture: Raster }
  /** its latents, a pixel a cell; so many numbers where the picture has `samples` */
  | { readonly kind: 'latents'; readonly picture: Raster; readonly values: number; readonly samples: number }
  /** the latents decoded again, and how alike it is in dB */
  | { readonly kind: 'reconstruction'; readonly picture: Raster; readonly psnr: number }
  /** the latents on their way into noise, decoded; from little noise to nothing else */
  | {
      readonly kind: 'noised';
      readonly picture: Raster;
      readonly latents: Raster;
      readonly timestep: number;
      /** parts of picture and noise, the squares 1 together */
      readonly signal: number;
      readonly noise: number;
    };

export interface ExplainOptions {
  /** pixels that are encoded: multiples of what the checkpoint's size must be */
  readonly width: number;
  readonly height: number;
  /** of the schedule */
  readonly steps: number;
  /** how many noised pictures, spread over the schedule; at most one a step */
  readonly levels: number;
  readonly seed: number;
  readonly signal?: AbortSignal | undefined;
}

/**
 * Yields each picture as soon as it is there; a network's call lies between two.
 * @throws DiffusionError `input.invalid`, `model.missing` naming the encoder; AppError `job.cancelled`
 */
export async function* explainPicture(
  models: Models,
  picture: Raster,
  { width, height, steps, levels, seed, signal }: ExplainOptions,
): AsyncGenerator<Explained> {
  const family = families[models.family];
  const given = parseGenerateCase({ pipeline: 'text-to-image', steps, width, height, seed });
  const request = {
    ...given,
    image: undefined,
    mask: undefined,
    garment: undefined,
    pose: undefined,
    garmentPose: undefined,
    extra: { ...given.extra, controls: undefined },
  };
  const size = resolveSize(models, family, request);
  const plan = planJob({ models, family, request, size }, textToImage);
  const prepared = preparePicture(picture, size);
  const original = toPicture(prepared);
  yield { kind: 'original', picture: original };

  throwIfAborted(signal);
  const clean = await (await pictureEncoder(models, prepared))();
  const preview = await latentPreview(models);
  const values = clean.data.length;
  yield { kind: 'latents', picture: preview(clean), values, samples: prepared.data.length };

  const decode = async (latents: Tensor): Promise<Raster> => {
    throwIfAborted(signal);
    return toPicture(await decodeLatents(models, latents));
  };
  const reconstruction = await decode(clean);
  yield { kind: 'reconstruction', picture: reconstruction, psnr: psnr(original, reconstruction) };

  const noise = new TorchGenerator(seed).randn(clean.dims);
  for (const call of spread(plan.timesteps.length, levels)) {
    const { latents, timestep = 0, ...parts } = noisedAt(plan, call, clean, noise);
    yield { kind: 'noised', picture: await decode(latents), latents: preview(latents), timestep, ...parts };
  }
}

/** Calls from the last to the first, evenly. */
function spread(calls: number, levels: number): readonly number[] {
  const count = Math.min(levels, calls);
  const last = calls - 1;
  return Array.from({ length: count }, (_, k) =>
    count === 1 ? 0 : Math.round(last - (k * last) / (count - 1)),
  );
}
