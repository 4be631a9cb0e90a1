/**
 * The studio: a checkpoint draws what was asked for, picture by picture. What is painted inside a photo comes back at the
 * photo's full size, and every other pixel stays; that is measured on the finished picture (G1).
 */
import { throwIfAborted } from '@escena/core/app-error';
import { nextTurn } from '@escena/core/next-turn';
import type { DecodedImage } from '@escena/imaging/decode-image';
import { createProgressMeter } from '../progress-meter.ts';
import type { RunContext } from '../run.ts';
import { createStopwatch } from '../stopwatch.ts';
import type { StudioInput } from './contract.ts';
import { drawPicture, type StudioOutput } from './draw-picture.ts';
import { enlargePhoto } from './enlarge-photo.ts';
import { enterCheckpoint } from './enter-checkpoint.ts';
import { inputOfImage } from './input-of-image.ts';
import { preparePictures } from './prepare-pictures.ts';

/** Expected shares: a step is a step, and what surrounds them takes as long as a few. */
const onceWeights = { load: 2 };
const saveWeight = 2;

/** @throws AppError `model.*`, `input.invalid` naming the field, `studio.*`, `not_found`, `image.*`, `job.cancelled` */
export async function* runStudio(
  photo: DecodedImage | undefined,
  input: StudioInput,
  context: RunContext,
): AsyncGenerator<StudioOutput, void, void> {
  if (input.mode.kind === 'enlarge') {
    yield await enlargePhoto(photo?.raster, input, context);
    return;
  }
  const meter = createProgressMeter({
    once: onceWeights,
    each: { draw: input.steps, save: saveWeight },
    rounds: input.images,
    onProgress: context.onProgress,
  });
  meter.report('load', 0);
  const onceWatch = createStopwatch();
  // The contract has refused an input that names none.
  const folder = await context.findCheckpoint(input.checkpoint ?? '');
  await using checkpoint = await onceWatch.time('load', () => enterCheckpoint(folder, context));
  meter.report('load', 0.5);
  await nextTurn();
  throwIfAborted(context.signal);
  const pictures = await onceWatch.time('read', () => preparePictures(photo?.raster, input, context));
  meter.report('load', 1);
  for (let k = 0; k < input.images; k++) {
    const watch = createStopwatch(onceWatch.timings);
    yield await drawPicture(inputOfImage(input, k), { checkpoint, pictures, context, meter, watch });
    meter.nextRound();
  }
}
