/**
 * A request and a checkpoint to pictures: prompts are encoded once, then every image walks by itself, with its own
 * generator, so that none depends on how many were asked for.
 */
import type { Raster } from '@escena/core/raster';
import { throwIfAborted } from '@escena/core/app-error';
import { checkFinite } from './denoisers/check-finite.ts';
import type { RunRows } from './denoisers/rows.ts';
import { families } from './families/index.ts';
import { schedulerSource } from './families/scheduler-source.ts';
import type { GenerateRequest } from './generate-request.ts';
import { decodeLatents } from './models/autoencoder.ts';
import type { Models } from './models/models.ts';
import { toPicture } from './pictures/to-picture.ts';
import { pipelines } from './pipelines/index.ts';
import { prepareDrawing } from './pipelines/prepare-drawing.ts';
import { type DrawnLatents, type GenerateStep, walkImages } from './pipelines/walk-images.ts';
import { withDefaults } from './pipelines/with-defaults.ts';
import type { Session } from './runtime/session.ts';
import { type Tensor, concatBatch } from './tensor.ts';

export type { GenerateStep } from './pipelines/walk-images.ts';

export interface GenerateOptions {
  /** raised: stop before the next network call with `job.cancelled` */
  readonly signal?: AbortSignal;
  readonly onStep?: (step: GenerateStep) => void;
  /**
   * Who runs the denoiser's rows, called once an image (a seat of `batchSession` each): the images of this request then walk
   * at once and share calls, also with other requests. By default each image has calls of its own, one after another.
   */
  readonly runRows?: (denoiser: Session) => RunRows;
}

export interface GenerateResult {
  readonly images: readonly Raster[];
  /** as diffusers returns them for `output_type="latent"`: [n, c, h/f, w/f]; FLUX's are packed [n, tokens, 4c] */
  readonly latents: Tensor;
  readonly report: GenerateReport;
}

/** What was done, for provenance and for whoever looks why. JSON. */
export interface GenerateReport {
  readonly model: string;
  readonly family: string;
  readonly pipeline: string;
  readonly scheduler: string;
  readonly width: number;
  readonly height: number;
  readonly guidance: number;
  /** one an image */
  readonly seeds: readonly number[];
  /** one an image, where variations of one picture were asked for: `extra.variation` that draws it alone */
  readonly variations?: readonly { readonly seed: number; readonly amount: number }[];
  /** what the network was told, one a call */
  readonly timesteps: readonly number[];
  readonly milliseconds: { readonly prepare: number; readonly denoise: number; readonly decode: number };
}

/**
 * @throws DiffusionError `input.invalid` naming the field, `model.*` naming the file; AppError `job.cancelled`
 */
export async function generate(
  loaded: Models,
  given: GenerateRequest,
  options: GenerateOptions = {},
): Promise<GenerateResult> {
  const started = performance.now();
  const { tileable } = given.extra;
  const models = tileable ? loaded.tileable(tileable) : loaded;
  const request = withDefaults(given, families[models.family], pipelines[given.pipeline]);
  const drawing = await prepareDrawing(models, request, options);
  const prepared = performance.now();
  const drawn = await walkImages(drawing, { ...options, together: options.runRows !== undefined });
  const denoised = performance.now();
  const images: Raster[] = [];
  for (const one of drawn) {
    throwIfAborted(options.signal);
    images.push(await decode(models, one, request));
  }
  const { family, plan, size } = drawing.job;
  return {
    images,
    latents: concatBatch(drawn.map(({ latents }) => family.report?.(latents) ?? latents)),
    report: {
      model: models.folder,
      family: family.name,
      pipeline: request.pipeline,
      scheduler: String(schedulerSource(models, request).json._class_name),
      ...size,
      guidance: request.guidance ?? family.defaults.guidance,
      ...seedsOf(request),
      timesteps: [...plan.timesteps],
      milliseconds: {
        prepare: prepared - started,
        denoise: denoised - prepared,
        decode: performance.now() - denoised,
      },
    },
  };
}

function seedsOf({ seed, extra }: GenerateRequest): Pick<GenerateReport, 'seeds' | 'variations'> {
  const { num_images: images, variation } = extra;
  const each = Array.from({ length: images }, (_, image) => image);
  if (!variation) return { seeds: each.map((image) => seed + image) };
  const variations = each.map((image) => ({ ...variation, seed: variation.seed + image }));
  return { seeds: each.map(() => seed), variations };
}

async function decode(
  models: Models,
  { latents, shift, finish }: DrawnLatents,
  { extra }: GenerateRequest,
): Promise<Raster> {
  const decoded = await decodeLatents(models, latents, {
    tiling: extra.tileable ? false : extra.vae_tiling,
    shift,
  });
  if (!models.latent.isPicture) checkFinite(decoded, (await models.session('vae_decoder')).file);
  const picture = toPicture(decoded);
  return finish ? finish(picture) : picture;
}
