import type { Raster } from '@escena/core/raster';
import { checkFinite } from '../denoisers/check-finite.ts';
import { guardFinite } from '../denoisers/guard-finite.ts';
import { guided } from '../denoisers/guided.ts';
import { regional } from '../denoisers/regional.ts';
import { latentPreview } from '../models/preview.ts';
import { samplePlan } from '../schedulers/sample-plan.ts';
import type { Tensor } from '../tensor.ts';
import { imageSource } from './image-source.ts';
import type { Drawing } from './prepare-drawing.ts';

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

export interface WalkOptions {
  readonly signal?: AbortSignal | undefined;
  readonly onStep?: ((step: GenerateStep) => void) | undefined;
  /** all images at once, where their rows share calls; one after another where they would only wait for each other */
  readonly together: boolean;
}

/** One image before it is decoded. */
export interface DrawnLatents {
  /** [1, c, h/f, w/f] */
  readonly latents: Tensor;
  /** instead of the latent space's own */
  readonly shift: number | undefined;
  readonly finish: ((picture: Raster) => Raster) | undefined;
}

/**
 * Every image of a drawing, each from its own generator.
 * @throws AppError `job.cancelled`; whatever ends one walk ends the others at their next step
 */
export async function walkImages(
  drawing: Drawing,
  { signal, onStep, together }: WalkOptions,
): Promise<readonly DrawnLatents[]> {
  const failed = new AbortController();
  const stop = signal ? AbortSignal.any([signal, failed.signal]) : failed.signal;
  const images = drawing.job.request.extra.num_images;
  const walk = (image: number): Promise<DrawnLatents> =>
    walkImage(drawing, { image, images }, { signal: stop, onStep });
  if (!together) {
    const drawn: DrawnLatents[] = [];
    for (let image = 0; image < images; image++) drawn.push(await walk(image));
    return drawn;
  }
  const walks = Array.from({ length: images }, async (_, image) => {
    try {
      return await walk(image);
    } catch (cause) {
      failed.abort(cause);
      throw cause;
    }
  });
  // None may be left walking when this answers: the sessions may be closed next.
  await Promise.allSettled(walks);
  if (failed.signal.aborted) throw failed.signal.reason;
  return Promise.all(walks);
}

interface WalkedImage {
  readonly image: number;
  readonly images: number;
}

async function walkImage(
  {
    job: { models, family, plan, request },
    start,
    conditioning,
    regions,
    denoiser,
    runRows,
    control,
  }: Drawing,
  { image, images }: WalkedImage,
  { signal, onStep }: Omit<WalkOptions, 'together'>,
): Promise<DrawnLatents> {
  // Taken before anything is waited for: whoever shares calls then waits for all images.
  const rows = control(runRows());
  const generator = imageSource(request, image);
  const started = await start(generator, request.extra.variation ? 0 : image);
  const { latents, layout = family.layout(models), constrain, keep = (all) => all, shift, finish } = started;
  const predict = regions
    ? regional({ regions: regions(image), layout, runRows: rows, path: plan.path })
    : guided({ conditioning: started.conditioning ?? conditioning, layout, runRows: rows });
  const clean = await samplePlan(plan, guardFinite(predict, denoiser), latents, {
    generator,
    signal,
    constrain,
    onStep:
      onStep &&
      (({ step, steps, timestep, clean: estimate }) => {
        const preview = async (): Promise<Raster> => (await latentPreview(models))(keep(estimate));
        onStep({ image, images, step, steps, timestep, preview });
      }),
  });
  checkFinite(clean, denoiser.file);
  return { latents: keep(clean), shift, finish };
}
