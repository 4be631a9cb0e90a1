/**
 * The studio: a checkpoint draws what was asked for, picture by picture. What is painted inside a photo comes back at the
 * photo's full size, and every other pixel stays; that is measured on the finished picture (G1).
 */
import { setImmediate } from 'node:timers/promises';
import { AppError, throwIfAborted } from '@escena/core/app-error';
import type { Raster } from '@escena/core/raster';
import type { GenerateReport } from '@escena/diffusion/generate';
import type { DecodedImage } from '@escena/imaging/decode-image';
import { changedFraction } from '../changed-fraction.ts';
import { createProgressMeter, type ProgressMeter } from '../progress-meter.ts';
import type { RunContext, ToolOutput } from '../run.ts';
import { createStopwatch, type Stopwatch } from '../stopwatch.ts';
import type { Checkpoint } from './checkpoint.ts';
import type { StudioInput } from './contract.ts';
import { finishPicture } from './finish-picture.ts';
import { inputOfImage } from './input-of-image.ts';
import { paintBack } from './masked-photo.ts';
import { type PreparedPictures, preparePictures } from './prepare-pictures.ts';
import { createPreviews } from './preview.ts';
import type { StudioReport } from './report.ts';
import { toRequest } from './to-request.ts';

/** Expected shares: a step is a step, and what surrounds them takes as long as a few. */
const onceWeights = { load: 2 };
const saveWeight = 2;

type StudioOutput = ToolOutput<StudioReport, Raster | undefined>;

/** @throws AppError `model.*`, `input.invalid` naming the field, `studio.*`, `not_found`, `image.*`, `job.cancelled` */
export async function* runStudio(
  photo: DecodedImage | undefined,
  input: StudioInput,
  context: RunContext,
): AsyncGenerator<StudioOutput, void, void> {
  const meter = createProgressMeter({
    once: onceWeights,
    each: { draw: input.steps, save: saveWeight },
    rounds: input.images,
    onProgress: context.onProgress,
  });
  meter.report('load', 0);
  const onceWatch = createStopwatch();
  const folder = await context.findCheckpoint(input.checkpoint);
  await using checkpoint = await onceWatch.time('load', () => open(folder, context));
  meter.report('load', 0.5);
  await breathe(context.signal);
  const pictures = await onceWatch.time('read', () => preparePictures(photo?.raster, input, context));
  meter.report('load', 1);
  for (let k = 0; k < input.images; k++) {
    const own = inputOfImage(input, k);
    yield await drawOnce(own, {
      checkpoint,
      pictures,
      context,
      meter,
      watch: createStopwatch(onceWatch.timings),
    });
    meter.nextRound();
  }
}

async function open(folder: string, context: RunContext): Promise<Checkpoint> {
  if (context.openCheckpoint) return context.openCheckpoint(folder, { signal: context.signal });
  // Loaded only here: where another process holds the checkpoints, this one needs no onnxruntime.
  const { openCheckpoint } = await import('./open-checkpoint.ts');
  return openCheckpoint(folder, context);
}

interface Drawing {
  readonly checkpoint: Checkpoint;
  readonly pictures: PreparedPictures;
  readonly context: RunContext;
  readonly meter: ProgressMeter;
  readonly watch: Stopwatch;
}

async function drawOnce(input: StudioInput, drawing: Drawing): Promise<StudioOutput> {
  const { checkpoint, pictures, context, meter, watch } = drawing;
  const { signal } = context;
  await breathe(signal);
  let [step, steps] = [0, input.steps];
  const tell = (preview?: Uint8Array): void =>
    meter.report('draw', step / steps, { ...(step > 0 && { step, steps }), ...(preview && { preview }) });
  const previews = createPreviews(tell);
  tell();
  const { images, report } = await watch
    .time('draw', () =>
      checkpoint.draw(toRequest(input, pictures, checkpoint.facts), {
        signal,
        onPreview: (latents) => previews.show(latents),
        onStep: (reached) => {
          ({ step, steps } = reached);
          tell();
        },
      }),
    )
    .finally(() => previews.close());
  const [drawn] = images;
  if (!drawn) throw new AppError('internal', { detail: 'no picture was drawn' });
  meter.report('save', 0);
  await breathe(signal);
  const finished = await watch.time('composite', () => finish(drawn, input, drawing));
  const { image, mask, ...facts } = finished;
  meter.report('save', 0.5);
  const { name, sha256, revision } = checkpoint.facts;
  const own = { ...input, checkpoint: name };
  return {
    image,
    mask,
    report: {
      tool: 'studio',
      seed: input.seed,
      renderer: name,
      checkpoint: sha256,
      revision,
      fromWords: pictures.image === undefined,
      parameters: JSON.stringify(own),
      ...madeOf(report),
      ...facts,
      timingsMs: watch.timings,
      peakRssMb: Math.round(process.resourceUsage().maxRSS / 1024),
    },
  };
}

type Finish = Pick<
  StudioReport,
  'cutOut' | 'upscaler' | 'region' | 'photoAt' | 'maxAbsDiffOutside' | 'changedFraction'
> & {
  readonly image: Raster;
  readonly mask: Raster | undefined;
};

async function finish(
  drawn: Raster,
  input: StudioInput,
  { pictures, context, meter }: Drawing,
): Promise<Finish> {
  const { inPhoto } = pictures;
  if (!inPhoto)
    return {
      ...(await finishPicture(drawn, input, {
        ...context,
        onProgress: (done) => meter.report('save', done / 2),
      })),
      mask: undefined,
      maxAbsDiffOutside: null,
      changedFraction: null,
    };
  const { photo, part } = inPhoto;
  const { image, maxAbsDiffOutside } = paintBack(photo, drawn, part.region);
  if (maxAbsDiffOutside !== 0)
    throw new AppError('internal', { detail: `pixels outside the mask differ by ${maxAbsDiffOutside}` });
  const { mode } = input;
  return {
    image,
    mask: photo.paint,
    region: part.region,
    ...(mode.kind === 'outpaint' && { photoAt: { left: mode.left, top: mode.top } }),
    maxAbsDiffOutside,
    changedFraction: changedFraction(photo.paint),
  };
}

function madeOf({ pipeline, scheduler, guidance, timesteps, width, height }: GenerateReport) {
  return { pipeline, scheduler, guidance, steps: timesteps.length, drawn: { width, height } };
}

/** Lets a cancellation be heard between stretches that hold the thread. */
async function breathe(signal: AbortSignal | undefined): Promise<void> {
  await setImmediate();
  throwIfAborted(signal);
}
