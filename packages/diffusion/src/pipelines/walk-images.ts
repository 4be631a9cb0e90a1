import type { Raster } from '@escena/core/raster';
import { checkFinite } from '../denoisers/check-finite.ts';
import { guardFinite } from '../denoisers/guard-finite.ts';
import { guided } from '../denoisers/guided.ts';
import { latentPreview } from '../models/preview.ts';
import { TorchGenerator } from '../rng/torch-generator.ts';
import { samplePlan } from '../schedulers/sample-plan.ts';
import type { Tensor } from '../tensor.ts';
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
 * @param seeds one an image
 * @throws AppError `job.cancelled`; whatever ends one walk ends the others at their next step
 */
export async function walkImages(
  drawing: Drawing,
  seeds: readonly number[],
  { signal, onStep, together }: WalkOptions,
): Promise<readonly DrawnLatents[]> {
  const failed = new AbortController();
  const stop = signal ? AbortSignal.any([signal, failed.signal]) : failed.signal;
  const walk = (image: number, seed: number): Promise<DrawnLatents> =>
    walkImage(drawing, { image, seed, images: seeds.length }, { signal: stop, onStep });
  if (!together) {
    const drawn: DrawnLatents[] = [];
    for (const [image, seed] of seeds.entries()) drawn.push(await walk(image, seed));
    return drawn;
  }
  const walks = seeds.map(async (seed, image) => {
    try {
      return await walk(image, seed);
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
  readonly seed: number;
}

async function walkImage(
  { job: { models, family, plan }, start, conditioning, denoiser, runRows, control }: Drawing,
  { image, images, seed }: WalkedImage,
  { signal, onStep }: Omit<WalkOptions, 'together'>,
): Promise<DrawnLatents> {
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
        onStep({ image, images, step, steps, timestep, preview });
      }),
  });
  checkFinite(clean, denoiser.file);
  return { latents: clean, shift, finish };
}
