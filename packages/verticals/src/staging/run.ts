/**
 * Virtual staging, whole: the room is understood once, then each variation is laid out, traced, rendered and put back
 * into the photo. Which pixels may change is decided by the composite alone (guarantee G1), never by a model.
 */
import { AppError, throwIfAborted } from '@escena/core/app-error';
import { compositeGuide } from '@escena/imaging/composite';
import type { DecodedImage } from '@escena/imaging/decode-image';
import { denoiseWith } from '@escena/scene/denoise-guide';
import { type Furnished, furnishInSteps } from '@escena/scene/furnish';
import type { Guide } from '@escena/scene/guide';
import { hideBehind } from '@escena/scene/hide-behind';
import { lampLights } from '@escena/scene/lamp-lights';
import { standArrangement } from '@escena/scene/stand-arrangement';
import { TraceCrew } from '@escena/scene/trace-crew';
import { prepareScene, traceWith } from '@escena/scene/trace-guide';
import { setImmediate } from 'node:timers/promises';
import { changedFraction } from '../changed-fraction.ts';
import { createProgressMeter, type ProgressMeter } from '../progress-meter.ts';
import type { RunContext, ToolOutput } from '../run.ts';
import { createStopwatch, type Stopwatch } from '../stopwatch.ts';
import type { StagingInput } from './contract.ts';
import { pieceNames } from './piece-names.ts';
import { guideLayer } from './guide-layer.ts';
import { loadOwnModels, type OwnModels } from './load-own-models.ts';
import { measureStructure } from './measure-structure.ts';
import { modelIds } from './own-model.ts';
import { readViews, type Views } from './read-views.ts';
import { stagingPreview } from './preview.ts';
import { loadRenderer, type Renderer, type RenderView } from './renderer.ts';
import { describeCamera, describeTogether, type StagingReport } from './report.ts';
import { untilKept } from './until-kept.ts';
import { workingSize } from './working-size.ts';

/** Paths a pixel of furniture: so many that the shipped checkpoint is a decibel ahead of the filter; see docs/benchmarks.md. */
const samplesPerPixel = 14;

/** Share of a pixel from which on a piece is seen there. */
const leastCoverage = 0.1;

/** Expected seconds, from the benchmark; `layout` has the scene and the preview in it, `render` the filter. */
const onceWeights = { understand: 2.4 };
const eachWeights = { layout: 2.5, trace: 6.5, render: 3.2, composite: 0.7 };
/** of `layout`: how far it is once the furniture stands, and once the scene is ready */
const [stands, isReady] = [0.3, 0.55] as const;

/** @throws AppError `input.invalid`, `staging.no_floor`, `staging.unsure`, `staging.link_invalid`, `staging.nothing_seen`, `staging.nothing_fits`, `staging.item_does_not_fit`, `staging.arrangement_invalid`, `staging.structure_changed`, `model.*`, `job.cancelled` */
export async function* runStaging(
  photo: DecodedImage,
  input: StagingInput,
  context: RunContext,
): AsyncGenerator<ToolOutput<StagingReport>, void, void> {
  const meter = createProgressMeter({
    once: onceWeights,
    each: eachWeights,
    rounds: input.variations,
    onProgress: context.onProgress,
  });
  const onceWatch = createStopwatch();
  // A wrong name is told before the photo is looked at.
  const ownModels = await loadOwnModels(modelIds(input), context);
  if (input.items) pieceNames(input.items, ownModels.own);
  await using renderer = await loadRenderer(input.renderer, context);
  // Its threads start while the room is being understood, and serve every variation.
  await using crew = new TraceCrew(context.threads);
  meter.report('understand', 0);
  const views = await onceWatch.time('understand', () =>
    readViews(photo, input, { ...context, onRead: (share) => meter.report('understand', share) }),
  );
  for (let k = 0; k < input.variations; k++) {
    const watch = createStopwatch(onceWatch.timings);
    yield await stageOnce({
      photo,
      views,
      renderer,
      ownModels,
      crew,
      input,
      seed: (input.seed + k) >>> 0,
      meter,
      watch,
      context,
    });
    meter.nextRound();
  }
}

interface Variation {
  readonly photo: DecodedImage;
  readonly views: Views;
  readonly renderer: Renderer;
  readonly ownModels: OwnModels;
  readonly crew: TraceCrew;
  readonly input: StagingInput;
  readonly seed: number;
  readonly meter: ProgressMeter;
  readonly watch: Stopwatch;
  readonly context: RunContext;
}

async function stageOnce(variation: Variation): Promise<ToolOutput<StagingReport>> {
  const { photo, views, input, seed, meter, watch, renderer, crew, context } = variation;
  const { room } = views;
  const seen = (guide: Guide): Guide => (views.joined ? hideBehind(guide, room) : guide);
  const { signal } = context;
  meter.report('layout', 0);
  await breathe(signal);
  const plan = await watch.time('layout', () => layOut(variation));
  const lamps = input.lamps === 'on' ? lampLights(plan.objects) : undefined;
  const { camera } = room;
  meter.report('layout', stands);
  await breathe(signal);
  const scene = await watch.time('prepare', () =>
    prepareScene({ objects: plan.objects, room: { ...room, lamps } }),
  );
  meter.report('layout', isReady);
  await breathe(signal);
  const preview = await watch.time('preview', () =>
    stagingPreview(photo.raster, scene, { camera, seed, crew, seen, signal }),
  );
  meter.report('layout', 1, { preview });

  const size = workingSize(photo.raster.width, photo.raster.height);
  const traced = await watch.time('trace', () =>
    traceWith(crew, scene, {
      ...size,
      camera,
      samples: samplesPerPixel,
      seed,
      signal,
      onProgress: (fraction) => meter.report('trace', fraction),
    }),
  );

  const filtered = await watch.time('filter', () => denoiseWith(crew, traced, { signal }));
  const drawn = await untilKept(seed, async (renderSeed) => {
    const { guide: rendered, rendering } = await watch.time('render', () =>
      renderer.render(
        { traced, filtered },
        {
          seed: renderSeed,
          signal,
          view: viewOf(variation, plan.items),
          onStep: (step, steps) => meter.report('render', step / steps, { step, steps }),
        },
      ),
    );
    meter.report('render', 1);
    throwIfAborted(signal);
    const guide = seen(rendered);
    if (!guide.coverage.some((share) => share > leastCoverage)) throw new AppError('staging.nothing_seen');

    const composed = await watch.time('composite', () =>
      compositeGuide(photo.raster, guideLayer(guide), { grain: { seed }, signal }),
    );
    const { image, mask, maxAbsDiffOutside } = composed;
    if (maxAbsDiffOutside !== 0)
      throw new AppError('internal', { detail: `pixels outside the mask differ by ${maxAbsDiffOutside}` });
    const structure = await watch.time('structure', () =>
      measureStructure({ photo: photo.raster, image, mask, guide }, signal),
    );
    return { ...composed, guide, rendering, structure };
  });
  const { image, mask, maxAbsDiffOutside, guide, rendering, structure, tries } = drawn;
  meter.report('composite', 1);

  const report: StagingReport = {
    tool: 'staging',
    room: input.room,
    style: input.style,
    seed,
    renderer: renderer.name,
    checkpoint: renderer.checkpoint,
    ...(rendering && { rendering, tries }),
    camera: describeCamera(room),
    doubts: views.doubts,
    ...(views.joined && { together: describeTogether(views.joined) }),
    items: plan.items,
    models: variation.ownModels.placed,
    guide: { width: guide.width, height: guide.height, samples: guide.samples },
    timingsMs: watch.timings,
    peakRssMb: Math.round(process.resourceUsage().maxRSS / 1024),
    maxAbsDiffOutside,
    structure,
    changedFraction: changedFraction(mask),
  };
  return { image, mask, report };
}

/** Lets a cancellation be heard between stretches that hold the thread, each under a second. */
async function breathe(signal: AbortSignal | undefined): Promise<void> {
  await setImmediate();
  throwIfAborted(signal);
}

/** The person's own arrangement as it is, or the room's proposal for the seed. */
async function layOut({ views, input, seed, ownModels: { own }, context }: Variation): Promise<Furnished> {
  const { lead: room } = views;
  const { room: roomType, style, items, arrangement } = input;
  if (arrangement) return standArrangement(room, { style, seed, arrangement, own });
  const steps = furnishInSteps(room, { roomType, style, seed, items: items && pieceNames(items, own), own });
  for (let step = steps.next(); ; step = steps.next()) {
    if (step.done) return step.value;
    await breathe(context.signal);
  }
}

function viewOf({ photo, views: { room }, input }: Variation, pieces: RenderView['pieces']): RenderView {
  const { room: roomType, style, strength, prompt } = input;
  return { photo: photo.raster, room, roomType, style, pieces, strength, prompt };
}
