/**
 * Diffusion explained by running it: a checkpoint's own autoencoder and schedule over somebody's own photo, picture by
 * picture, and its own network on the way back.
 */
import { AppError, throwIfAborted } from '@escena/core/app-error';
import { nextTurn } from '@escena/core/next-turn';
import type { Raster } from '@escena/core/raster';
import { type Explained, explainPicture } from '@escena/diffusion/explain';
import { parseGenerateCase } from '@escena/diffusion/generate-request';
import { loadModels } from '@escena/diffusion/load-models';
import { psnr } from '@escena/diffusion/psnr';
import type { DecodedImage } from '@escena/imaging/decode-image';
import { pillowFit } from '@escena/imaging/pillow-fit';
import { createProgressMeter, type ProgressMeter } from '../progress-meter.ts';
import type { RunContext, ToolOutput } from '../run.ts';
import { createStopwatch } from '../stopwatch.ts';
import { enterCheckpoint } from '../studio/enter-checkpoint.ts';
import { withoutAlpha } from '../without-alpha.ts';
import type { ExplainInput } from './contract.ts';
import { magnify } from './magnify.ts';
import type { ExplainReport, Shown } from './report.ts';

type ExplainOutput = ToolOutput<ExplainReport, undefined>;

interface Picture {
  readonly image: Raster;
  readonly shown: Shown;
}

/** @throws AppError `input.invalid` without a photo or for a size that the checkpoint cannot have, `model.*`, `job.cancelled` */
export async function* runExplain(
  photo: DecodedImage | undefined,
  input: ExplainInput,
  context: RunContext,
): AsyncGenerator<ExplainOutput, void, void> {
  if (!photo) throw new AppError('input.invalid', { detail: 'photo: this run looks at one' });
  const meter = createProgressMeter({
    once: { load: 2, save: 3 + input.levels, draw: input.steps },
    each: {},
    rounds: 1,
    onProgress: context.onProgress,
  });
  meter.report('load', 0);
  const { width, height } = input;
  const fitted = pillowFit(withoutAlpha(photo.raster), { width, height, mode: 'crop' });
  const folder = await context.findCheckpoint(input.checkpoint);
  const watch = createStopwatch();
  await using checkpoint = await watch.time('load', () => enterCheckpoint(folder, context));
  const { name, sha256 } = checkpoint.facts;
  const told = ({ image, shown }: Picture): ExplainOutput => ({
    image,
    mask: undefined,
    report: {
      tool: 'explain',
      seed: input.seed,
      renderer: name,
      checkpoint: sha256,
      shown,
      timingsMs: watch.timings,
      peakRssMb: Math.round(process.resourceUsage().maxRSS / 1024),
      maxAbsDiffOutside: null,
      changedFraction: null,
    },
  });
  for await (const picture of intoNoise(fitted, { input, folder, context, meter })) yield told(picture);
  const back = await watch.time('draw', () => outOfNoise(fitted, { input, checkpoint, context, meter }));
  for (const picture of back) yield told(picture);
}

interface Way {
  readonly input: ExplainInput;
  readonly context: RunContext;
  readonly meter: ProgressMeter;
}

/** What the autoencoder keeps, and the way into noise: needs the autoencoder only. */
async function* intoNoise(
  photo: Raster,
  { input, folder, context, meter }: Way & { readonly folder: string },
): AsyncGenerator<Picture> {
  await using models = await loadModels(folder, { threads: context.threads });
  const { signal } = context;
  const pictures = explainPicture(models, photo, { ...input, signal });
  let done = 0;
  for await (const explained of pictures) {
    done += 1;
    meter.report('save', done / (3 + input.levels));
    yield pictureOf(explained, photo);
    await nextTurn();
  }
}

function pictureOf(explained: Explained, photo: Raster): Picture {
  const { picture } = explained;
  switch (explained.kind) {
    case 'original':
      return { image: picture, shown: { kind: 'original' } };
    case 'latents': {
      const { values, samples } = explained;
      return { image: largeAs(photo, picture), shown: { kind: 'latents', values, samples } };
    }
    case 'reconstruction':
      return { image: picture, shown: { kind: 'reconstruction', psnr: finite(explained.psnr) } };
    case 'noised': {
      const { timestep, signal, noise } = explained;
      return { image: picture, shown: { kind: 'noised', timestep, signal, noise } };
    }
  }
}

/** The checkpoint takes the noise away again. */
async function outOfNoise(
  photo: Raster,
  {
    input,
    checkpoint,
    context,
    meter,
  }: Way & { readonly checkpoint: Awaited<ReturnType<typeof enterCheckpoint>> },
): Promise<Picture[]> {
  const { width, height, steps, strength, seed, prompt, levels } = input;
  const request = parseGenerateCase({
    pipeline: 'image-to-image',
    prompt,
    // Without words there is nothing to be guided by: half the work.
    ...(prompt === '' && { guidance: 1 }),
    steps,
    strength,
    seed,
    width,
    height,
  });
  const { controls: _, ...extra } = request.extra;
  const seen: Raster[] = [];
  const { images } = await checkpoint.draw(
    {
      ...request,
      mask: undefined,
      garment: undefined,
      pose: undefined,
      garmentPose: undefined,
      image: photo,
      extra,
    },
    {
      signal: context.signal,
      onPreview: (latents) => void seen.push(latents),
      onStep: ({ step, steps: all }) => meter.report('draw', step / all, { step, steps: all }),
    },
  );
  throwIfAborted(context.signal);
  const [restored] = images;
  if (!restored) throw new AppError('internal', { detail: 'no picture was drawn' });
  const count = Math.min(levels, seen.length);
  const shown = Array.from({ length: count }, (_unused, k) => Math.ceil(((k + 1) * seen.length) / count) - 1);
  return [
    ...shown.flatMap((at) => {
      const latents = seen[at];
      const facts: Shown = { kind: 'emerging', step: at + 1, steps: seen.length };
      return latents ? [{ image: largeAs(photo, latents), shown: facts }] : [];
    }),
    { image: restored, shown: { kind: 'restored', psnr: finite(psnr(photo, restored)) } },
  ];
}

/** Latents at the photo's size, or the nearest below it that shows every cell alike. */
function largeAs(photo: Raster, latents: Raster): Raster {
  return magnify(latents, Math.max(1, Math.floor(photo.width / latents.width)));
}

const finite = (value: number): number | null => (Number.isFinite(value) ? value : null);
