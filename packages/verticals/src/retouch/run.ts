/** Retouching a photo: what an edit changes is decided by its mask alone, and measured on the finished picture (G1). */
import { AppError } from '@escena/core/app-error';
import type { DecodedImage } from '@escena/imaging/decode-image';
import { compareStructure } from '@escena/scene/compare-structure';
import { changedFraction } from '../changed-fraction.ts';
import { createProgressMeter } from '../progress-meter.ts';
import type { RunContext, ToolOutput } from '../run.ts';
import { createStopwatch } from '../stopwatch.ts';
import type { RetouchInput } from './contract.ts';
import { markThings } from './declutter/mark-things.ts';
import { takeAway } from './declutter/take-away.ts';
import type { RetouchReport } from './report.ts';
import { seeRoom } from './see-room.ts';

/** Expected shares of the time. */
const weights = { understand: 2, cutOut: 1, render: 9, composite: 1 };

/** @throws AppError `retouch.nothing_marked`, `retouch.nothing_stands`, `image.mask_size`, `not_found`, `job.cancelled` */
export async function* runRetouch(
  photo: DecodedImage,
  { edit, seed }: RetouchInput,
  context: RunContext,
): AsyncGenerator<ToolOutput<RetouchReport>, void, void> {
  const { signal } = context;
  const meter = createProgressMeter({ once: {}, each: weights, rounds: 1, onProgress: context.onProgress });
  const watch = createStopwatch();
  meter.report('understand', 0);
  const room = await watch.time('understand', () => seeRoom(photo, signal));
  meter.report('cutOut', 0);
  const marked = await watch.time('mark', () => markThings(photo.raster, edit.remove, { room, context }));
  meter.report('render', 0);
  const { image, mask, maxAbsDiffOutside, fills } = await watch.time('fill', () =>
    takeAway(photo.raster, marked, {
      room,
      seed,
      shade: edit.shade,
      signal,
      onProgress: (done) => meter.report('render', done),
    }),
  );
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
      renderer: 'surfaces',
      checkpoint: null,
      fills,
      structure: { score, lines, surfaces },
      maxAbsDiffOutside,
      changedFraction: changedFraction(mask),
      timingsMs: watch.timings,
      peakRssMb: Math.round(process.resourceUsage().maxRSS / 1024),
    },
  };
}
