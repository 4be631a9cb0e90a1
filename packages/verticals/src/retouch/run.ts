/** Retouching a photo: what an edit changes is decided by its mask alone, and measured on the finished picture (G1). */
import { AppError } from '@escena/core/app-error';
import type { DecodedImage } from '@escena/imaging/decode-image';
import { measureOutside } from '@escena/imaging/measure-outside';
import { compareStructure } from '@escena/scene/compare-structure';
import { changedFraction } from '../changed-fraction.ts';
import { createProgressMeter } from '../progress-meter.ts';
import type { RunContext, ToolOutput } from '../run.ts';
import { createStopwatch } from '../stopwatch.ts';
import { enterCheckpoint } from '../studio/enter-checkpoint.ts';
import type { RetouchInput } from './contract.ts';
import { markThings } from './declutter/mark-things.ts';
import { paintOver } from './declutter/paint-over.ts';
import { takeAway } from './declutter/take-away.ts';
import type { RetouchReport } from './report.ts';
import { seeRoom } from './see-room.ts';

/** Expected shares of the time. */
const weights = { understand: 2, cutOut: 1, render: 9, draw: 6, composite: 1 };

/** @throws AppError `retouch.nothing_marked`, `retouch.nothing_stands`, `staging.structure_changed`, `model.*`, `image.mask_size`, `not_found`, `job.cancelled` */
export async function* runRetouch(
  photo: DecodedImage,
  { edit, seed }: RetouchInput,
  context: RunContext,
): AsyncGenerator<ToolOutput<RetouchReport>, void, void> {
  const { signal } = context;
  const meter = createProgressMeter({ once: {}, each: weights, rounds: 1, onProgress: context.onProgress });
  const watch = createStopwatch();
  // A wrong name is told before the photo is looked at.
  const folder = edit.paint && (await context.findCheckpoint(edit.paint.checkpoint));
  meter.report('understand', 0);
  const room = await watch.time('understand', () => seeRoom(photo, signal));
  meter.report('cutOut', 0);
  const marked = await watch.time('mark', () => markThings(photo.raster, edit.remove, { room, context }));
  meter.report('render', 0);
  const {
    image: filled,
    mask,
    fills,
  } = await watch.time('fill', () =>
    takeAway(photo.raster, marked, {
      room,
      seed,
      shade: edit.shade,
      signal,
      onProgress: (done) => meter.report('render', done),
    }),
  );
  const { paint } = edit;
  const painted =
    paint &&
    folder !== undefined &&
    (await watch.time('draw', async () => {
      await using checkpoint = await enterCheckpoint(folder, context);
      const onProgress = (done: number): void => meter.report('draw', done);
      const { name, sha256 } = checkpoint.facts;
      const over = await paintOver(filled, mask, { paint, seed, checkpoint, signal, onProgress });
      return { ...over, name, sha256 };
    }));
  const image = painted ? painted.image : filled;
  const maxAbsDiffOutside = measureOutside(photo.raster, image, mask);
  if (maxAbsDiffOutside !== 0)
    throw new AppError('internal', { detail: `pixels outside the mask differ by ${maxAbsDiffOutside}` });
  meter.report('composite', 0);
  const { score, lines, surfaces } = await watch.time('structure', () =>
    compareStructure(photo.raster, image, { covered: mask, signal }),
  );
  meter.report('composite', 1);
  yield {
    image,
    mask,
    report: {
      tool: 'retouch',
      edit: edit.kind,
      seed,
      renderer: painted ? painted.name : 'surfaces',
      checkpoint: painted ? painted.sha256 : null,
      fills,
      ...(painted && { painted: { kept: painted.kept, tries: painted.tries } }),
      structure: { score, lines, surfaces },
      maxAbsDiffOutside,
      changedFraction: changedFraction(mask),
      timingsMs: watch.timings,
      peakRssMb: Math.round(process.resourceUsage().maxRSS / 1024),
    },
  };
}
