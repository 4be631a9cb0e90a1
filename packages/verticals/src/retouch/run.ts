/** Retouching a photo: what an edit changes is decided by its mask alone, and measured on the finished picture (G1). */
import { AppError } from '@escena/core/app-error';
import type { DecodedImage } from '@escena/imaging/decode-image';
import { measureOutside } from '@escena/imaging/measure-outside';
import { compareStructure } from '@escena/scene/compare-structure';
import { changedFraction } from '../changed-fraction.ts';
import { createProgressMeter } from '../progress-meter.ts';
import type { RunContext, ToolOutput } from '../run.ts';
import { createStopwatch } from '../stopwatch.ts';
import type { RetouchInput } from './contract.ts';
import { clearRoom } from './declutter/clear-room.ts';
import type { EditMade, EditRun } from './edit-made.ts';
import { enhancePhoto } from './enhance/enhance-photo.ts';
import type { RetouchReport } from './report.ts';
import { changeSky } from './sky/change-sky.ts';
import { coverSurface } from './surface/cover-surface.ts';

/** Expected shares of the time. */
const weights = { understand: 2, cutOut: 1, render: 9, draw: 6, save: 2, composite: 1 };

/** @throws AppError what the edit throws, `job.cancelled` */
export async function* runRetouch(
  photo: DecodedImage,
  { edit, seed }: RetouchInput,
  context: RunContext,
): AsyncGenerator<ToolOutput<RetouchReport>, void, void> {
  const { signal } = context;
  const meter = createProgressMeter({ once: {}, each: weights, rounds: 1, onProgress: context.onProgress });
  const watch = createStopwatch();
  const { image, mask, before, covered, told } = await makeEdit(edit, { photo, seed, context, meter, watch });
  // A larger picture has none of the photo's pixels.
  const isLarger = image.width !== before.width || image.height !== before.height;
  const maxAbsDiffOutside = isLarger ? 0 : measureOutside(before, image, mask);
  if (maxAbsDiffOutside !== 0)
    throw new AppError('internal', { detail: `pixels outside the mask differ by ${maxAbsDiffOutside}` });
  meter.report('composite', 0);
  const { score, lines, surfaces } = await watch.time('structure', () =>
    compareStructure(before, image, { covered, signal }),
  );
  meter.report('composite', 1);
  yield {
    image,
    mask,
    report: {
      tool: 'retouch',
      edit: edit.kind,
      seed,
      ...told,
      structure: { score, lines, surfaces },
      maxAbsDiffOutside,
      changedFraction: changedFraction(mask),
      timingsMs: watch.timings,
      peakRssMb: Math.round(process.resourceUsage().maxRSS / 1024),
    },
  };
}

function makeEdit(edit: RetouchInput['edit'], run: EditRun): Promise<EditMade> {
  switch (edit.kind) {
    case 'declutter':
      return clearRoom(edit, run);
    case 'floor':
    case 'walls':
      return coverSurface(edit, run);
    case 'enhance':
      return enhancePhoto(edit, run);
    case 'sky':
      return changeSky(edit, run);
  }
}
