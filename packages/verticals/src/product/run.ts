/**
 * Product pictures, whole: the product and its parts are found once, each variant is painted once, and each scene puts
 * the product's own pixels before another backdrop. Which pixels may change is known by construction and measured (G1).
 */
import { AppError, throwIfAborted } from '@escena/core/app-error';
import type { Raster } from '@escena/core/raster';
import type { DecodedImage } from '@escena/imaging/decode-image';
import { setImmediate } from 'node:timers/promises';
import { changedFraction } from '../changed-fraction.ts';
import { createProgressMeter } from '../progress-meter.ts';
import type { RunContext, ToolOutput } from '../run.ts';
import { createStopwatch } from '../stopwatch.ts';
import { type ProductInput, pictureCount } from './contract.ts';
import { findPart, findProduct } from './find-product.ts';
import { lintScene } from './lint/lint-scene.ts';
import { makeScene } from './make-scene.ts';
import { openGuesser } from './open-guesser.ts';
import { paintParts } from './paint-parts.ts';
import { aspects } from './scene.ts';
import { setDecals } from './set-decals.ts';
import type { ProductReport } from './report.ts';
import { variantsOf } from './variants.ts';

/** Expected seconds of a 2-megapixel photo. */
const onceWeights = { cutOut: 2 };
const eachWeights = { paint: 0.5, words: 0.3, stand: 0.6 };

/** @throws AppError `product.*`, `not_found`, `image.*` of another picture, `job.cancelled` */
export async function* runProduct(
  photo: DecodedImage,
  input: ProductInput,
  context: RunContext,
): AsyncGenerator<ToolOutput<ProductReport>, void, void> {
  const { signal, pictures } = context;
  const meter = createProgressMeter({
    once: onceWeights,
    each: eachWeights,
    rounds: pictureCount(input),
    onProgress: context.onProgress,
  });
  const onceWatch = createStopwatch();
  const { raster } = photo;
  const total = input.parts.filter(({ select }) => select).length + 1;
  let done = 0;
  const onProgress = (fraction: number) => meter.report('cutOut', (done + fraction) / total);
  await using guesser = openGuesser(raster, input.segmenter, context);
  const looking = { guesser, pictures, signal, onProgress, transparent: input.transparent };
  const found = await onceWatch.time('cutOut', () => findProduct(raster, input.product, looking));
  const masks = new Map<string, Raster>();
  for (const part of input.parts) {
    if (part.select) done += 1;
    masks.set(part.name, await onceWatch.time('cutOut', () => findPart(raster, found, part, looking)));
  }
  for (const { painted, scenes } of variantsOf(input)) {
    meter.report('paint', 0);
    await breathe(signal);
    const paintWatch = createStopwatch(onceWatch.timings);
    const coated = await paintWatch.time('paint', () =>
      paintParts(raster, found, { painted, masks, seed: input.seed, signal }),
    );
    meter.report('paint', 1);
    const { subject, reports, files } = await paintWatch.time('words', () =>
      setDecals(coated.subject, input.decals, context),
    );
    meter.report('words', 1);
    for (const scene of scenes) {
      await breathe(signal);
      const watch = createStopwatch(paintWatch.timings);
      const made = await watch.time('stand', () =>
        makeScene(subject, scene, {
          ...context,
          canvas: { ...input.canvas, aspect: aspects[input.canvas.aspect] },
          transparent: input.transparent,
          seed: input.seed,
          onProgress: (fraction) => meter.report('stand', fraction),
        }),
      );
      if (made.maxAbsDiffOutside !== 0)
        throw new AppError('internal', {
          detail: `the product's pixels differ by ${made.maxAbsDiffOutside}`,
        });
      const report: ProductReport = {
        tool: 'product',
        seed: input.seed,
        renderer: made.paintedBy?.renderer ?? 'none',
        checkpoint: made.paintedBy?.checkpoint ?? null,
        scene,
        paints: coated.reports,
        decals: reports,
        cutOut: {
          uncertain: found.quality.uncertainFraction,
          area: found.quality.keptFraction,
          guessedBy: found.guessedBy,
        },
        scale: made.scale,
        timingsMs: watch.timings,
        peakRssMb: Math.round(process.resourceUsage().maxRSS / 1024),
        maxAbsDiffOutside: made.maxAbsDiffOutside,
        changedFraction: changedFraction(made.mask),
      };
      const lint = await watch.time('save', () => lintScene(made, report, photo.icc));
      meter.report('stand', 1);
      yield {
        image: made.image,
        mask: made.mask,
        files,
        report: lint ? { ...report, lint, timingsMs: watch.timings } : report,
      };
      meter.nextRound();
    }
  }
}

/** Lets a cancellation be heard between stretches that hold the thread. */
async function breathe(signal: AbortSignal | undefined): Promise<void> {
  await setImmediate();
  throwIfAborted(signal);
}
