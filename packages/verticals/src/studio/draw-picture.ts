import { AppError, throwIfAborted } from '@escena/core/app-error';
import { nextTurn } from '@escena/core/next-turn';
import type { Raster } from '@escena/core/raster';
import type { GenerateReport } from '@escena/diffusion/generate';
import { canny } from '@escena/imaging/canny';
import { followShare } from '@escena/imaging/follow-share';
import { changedFraction } from '../changed-fraction.ts';
import type { ProgressMeter } from '../progress-meter.ts';
import type { RunContext, ToolOutput } from '../run.ts';
import type { Stopwatch } from '../stopwatch.ts';
import type { Checkpoint } from './checkpoint.ts';
import type { StudioInput } from './contract.ts';
import { finishPicture } from './finish-picture.ts';
import { paintBack } from './masked-photo.ts';
import type { PreparedPictures } from './prepare-pictures.ts';
import { createPreviews } from './preview.ts';
import type { StudioReport } from './report.ts';
import { toRequest } from './to-request.ts';
import { withoutPaths } from './without-paths.ts';

/** Without a mask: a picture that is no photo with a part changed. */
export type StudioOutput = ToolOutput<StudioReport, Raster | undefined>;

/** What the pictures of a run have in common, and how one is told of. */
export interface Drawing {
  readonly checkpoint: Checkpoint;
  readonly pictures: PreparedPictures;
  readonly context: RunContext;
  readonly meter: ProgressMeter;
  readonly watch: Stopwatch;
}

/**
 * One picture, from what asks for it alone to what is told of it.
 * @param input as `inputOfImage` gives it
 * @throws AppError what the checkpoint throws; `internal` when a pixel outside the mask is another
 */
export async function drawPicture(input: StudioInput, drawing: Drawing): Promise<StudioOutput> {
  const { checkpoint, pictures, context, meter, watch } = drawing;
  const { signal } = context;
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
  await nextTurn();
  throwIfAborted(signal);
  const finished = await watch.time('composite', () => finish(drawn, input, drawing));
  const { image, mask, ...facts } = finished;
  meter.report('save', 0.5);
  const { name, sha256, revision } = checkpoint.facts;
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
      parameters: JSON.stringify(withoutPaths(input, name)),
      ...madeOf(report),
      ...facts,
      timingsMs: watch.timings,
      peakRssMb: Math.round(process.resourceUsage().maxRSS / 1024),
    },
  };
}

type Finish = Pick<
  StudioReport,
  'cutOut' | 'upscaler' | 'follows' | 'region' | 'photoAt' | 'maxAbsDiffOutside' | 'changedFraction'
> & {
  readonly image: Raster;
  readonly mask: Raster | undefined;
};

async function finish(
  drawn: Raster,
  input: StudioInput,
  { pictures, context, meter }: Drawing,
): Promise<Finish> {
  const { inPhoto, lines } = pictures;
  if (!inPhoto)
    return {
      ...(lines && { follows: followShare(lines, await canny(drawn, { signal: context.signal })) }),
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
