/**
 * A request and a checkpoint to pictures: prompts are encoded once, then every image walks by itself, with its own
 * generator, so that none depends on how many were asked for.
 */
import type { Raster } from '@escena/core/raster';
import { throwIfAborted } from '@escena/core/app-error';
import { checkFinite } from './denoisers/check-finite.ts';
import { guardFinite } from './denoisers/guard-finite.ts';
import { guided } from './denoisers/guided.ts';
import type { RunRows } from './denoisers/rows.ts';
import { sessionRows } from './denoisers/session-rows.ts';
import type { Conditioning } from './families/family.ts';
import { families } from './families/index.ts';
import { schedulerSource } from './families/scheduler-source.ts';
import type { GenerateRequest } from './generate-request.ts';
import { decodeLatents } from './models/autoencoder.ts';
import type { Models } from './models/models.ts';
import { latentPreview } from './models/preview.ts';
import { checkRequest } from './pipelines/check-request.ts';
import { type ControlRows, controlRows } from './pipelines/control-rows.ts';
import type { ImagePipeline, Job, StartImage } from './pipelines/image-start.ts';
import { pipelines } from './pipelines/index.ts';
import { toPicture } from './pictures/to-picture.ts';
import { planJob } from './pipelines/plan-job.ts';
import { resolveSize } from './pipelines/resolve-size.ts';
import { withDefaults } from './pipelines/with-defaults.ts';
import { TorchGenerator } from './rng/torch-generator.ts';
import type { Session } from './runtime/session.ts';
import { samplePlan } from './schedulers/sample-plan.ts';
import { type Tensor, concatBatch } from './tensor.ts';

export interface GenerateStep {
  /** 0-based, of `images` */
  readonly image: number;
  readonly images: number;
  /** 1-based network call, of `steps` */
  readonly step: number;
  readonly steps: number;
  readonly timestep: number;
  /** what is emerging, a pixel for each cell of the latents; decodes once a checkpoint, costs nothing afterwards */
  readonly preview: () => Promise<Raster>;
}

export interface GenerateOptions {
  /** raised: stop before the next network call with `job.cancelled` */
  readonly signal?: AbortSignal;
  readonly onStep?: (step: GenerateStep) => void;
  /** who runs the denoiser's rows: alone by default, or together with other requests' */
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
  /** what the network was told, one a call */
  readonly timesteps: readonly number[];
  readonly milliseconds: { readonly prepare: number; readonly denoise: number; readonly decode: number };
}

/**
 * @throws DiffusionError `input.invalid` naming the field, `model.*` naming the file; AppError `job.cancelled`
 */
export async function generate(
  models: Models,
  given: GenerateRequest,
  options: GenerateOptions = {},
): Promise<GenerateResult> {
  const started = performance.now();
  const request = withDefaults(given, families[models.family], pipelines[given.pipeline]);
  const drawing = await prepare(models, request, options);
  const spent = { prepare: performance.now() - started, denoise: 0, decode: 0 };
  const seeds = Array.from({ length: request.extra.num_images }, (_, i) => request.seed + i);
  const images: Raster[] = [];
  const latents: Tensor[] = [];
  const { family, plan, size } = drawing.job;
  for (const [image, seed] of seeds.entries()) {
    throwIfAborted(options.signal);
    const before = performance.now();
    const drawn = await walkImage(drawing, { image, seed }, options);
    spent.denoise += performance.now() - before;
    const decoding = performance.now();
    const { shift } = drawn;
    const decoded = await decodeLatents(models, drawn.latents, { tiling: request.extra.vae_tiling, shift });
    checkFinite(decoded, (await models.session('vae_decoder')).file);
    images.push(drawn.finish(toPicture(decoded)));
    latents.push(family.report?.(drawn.latents) ?? drawn.latents);
    spent.decode += performance.now() - decoding;
  }
  return {
    images,
    latents: concatBatch(latents),
    report: {
      model: models.folder,
      family: family.name,
      pipeline: request.pipeline,
      scheduler: drawing.scheduler,
      ...size,
      guidance: request.guidance ?? family.defaults.guidance,
      seeds,
      timesteps: [...plan.timesteps],
      milliseconds: spent,
    },
  };
}

interface Drawing {
  readonly job: Job;
  readonly start: StartImage;
  readonly conditioning: Conditioning;
  readonly denoiser: Session;
  readonly runRows: RunRows;
  readonly control: ControlRows;
  readonly scheduler: string;
}

/** Everything that a request's images share. Cheap refusals come first, networks last. */
async function prepare(
  models: Models,
  request: GenerateRequest,
  { signal, runRows = sessionRows }: GenerateOptions,
): Promise<Drawing> {
  const family = families[models.family];
  const pipeline: ImagePipeline = pipelines[request.pipeline];
  checkRequest(models, request, pipeline);
  const size = resolveSize(models, family, request);
  family.check?.(models, request, size);
  const plan = planJob({ models, family, request, size }, pipeline);
  const job: Job = { models, family, request, size, plan, signal };
  throwIfAborted(signal);
  const conditioning = await family.encodePrompts(models, request, size);
  throwIfAborted(signal);
  const start = await pipeline.prepare(job);
  const denoiser = await models.denoiser();
  return {
    job,
    start,
    conditioning,
    denoiser,
    runRows: runRows(denoiser),
    control: await controlRows(job),
    scheduler: String(schedulerSource(models, request).json._class_name),
  };
}

interface Drawn {
  readonly latents: Tensor;
  readonly shift: number | undefined;
  readonly finish: (picture: Raster) => Raster;
}

async function walkImage(
  { job, start, conditioning, denoiser, runRows, control }: Drawing,
  { image, seed }: { readonly image: number; readonly seed: number },
  { signal, onStep }: GenerateOptions,
): Promise<Drawn> {
  const { models, family, plan, request } = job;
  const generator = new TorchGenerator(seed);
  const { latents, layout = family.layout(models), constrain, shift, finish } = await start(generator, image);
  const predict = guided({ conditioning, layout, runRows: control(runRows) });
  const clean = await samplePlan(plan, guardFinite(predict, denoiser), latents, {
    generator,
    signal,
    constrain,
    onStep:
      onStep &&
      (({ step, steps, timestep, clean: estimate }) => {
        const preview = async (): Promise<Raster> => (await latentPreview(models))(estimate);
        onStep({ image, images: request.extra.num_images, step, steps, timestep, preview });
      }),
  });
  checkFinite(clean, denoiser.file);
  return { latents: clean, shift, finish: finish ?? ((picture) => picture) };
}
