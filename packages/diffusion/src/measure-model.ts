/** How fast a checkpoint draws on this machine, from as little of a picture as tells. */
import { createRaster } from '@escena/core/raster';
import { throwIfAborted } from '@escena/core/app-error';
import { describeDrawing } from './describe-drawing.ts';
import { generate } from './generate.ts';
import {
  type GenerateRequest,
  type PipelineName,
  parseGenerateCase,
  pipelineNames,
} from './generate-request.ts';
import type { Models, TextRole } from './models/models.ts';

export interface DrawingTime {
  /** one step with all that it needs, the second of a run: the first warms up */
  readonly stepMs: number;
  readonly decodeMs: number;
}

export interface ModelSpeed {
  /** prompts, once a request */
  readonly encodeMs: number;
  /** undefined where the checkpoint cannot draw that size */
  readonly at512: DrawingTime | undefined;
  readonly atNative: DrawingTime;
}

export interface MeasureOptions {
  /** what it is for; the first that the engine knows is measured */
  readonly pipelines: readonly string[];
  /** what it draws with: without guidance a step costs half */
  readonly guidance?: number;
  readonly signal?: AbortSignal;
}

const comparedSide = 512;
/** the least that has one warm step */
const steps = 2;

/**
 * Opens every network first, so that no time of loading is counted, then draws two steps at each size.
 * @throws DiffusionError what the checkpoint refuses; AppError `job.cancelled`
 */
export async function measureModel(models: Models, options: MeasureOptions): Promise<ModelSpeed> {
  const { width, height, fixed } = describeDrawing(models);
  await openAll(models, options.signal);
  const isNative = width === comparedSide && height === comparedSide;
  const other =
    isNative || fixed
      ? undefined
      : await draw(models, options, { width: comparedSide, height: comparedSide });
  const native = await draw(models, options, { width, height });
  const { encodeMs, ...atNative } = native;
  return { encodeMs, at512: isNative ? atNative : other, atNative };
}

async function openAll(models: Models, signal: AbortSignal | undefined): Promise<void> {
  for (const role of models.roles) {
    throwIfAborted(signal);
    if (role.startsWith('text_encoder')) await models.tower(role as TextRole);
    else await models.session(role);
  }
}

async function draw(
  models: Models,
  { pipelines, guidance, signal }: MeasureOptions,
  size: { readonly width: number; readonly height: number },
): Promise<DrawingTime & { encodeMs: number }> {
  const times: number[] = [];
  const request = requestOf(models, pipelineOf(pipelines), { ...size, guidance });
  const { report } = await generate(models, request, {
    signal,
    onStep: () => void times.push(performance.now()),
  });
  const [first = 0, last = first] = [times[0], times.at(-1)];
  return {
    stepMs: (last - first) / Math.max(times.length - 1, 1),
    decodeMs: report.milliseconds.decode,
    encodeMs: report.milliseconds.prepare,
  };
}

function pipelineOf(pipelines: readonly string[]): PipelineName {
  return pipelineNames.find((name) => pipelines.includes(name)) ?? 'text-to-image';
}

/** Grey pictures wherever one is asked for: what is on them costs no time. */
function requestOf(
  models: Models,
  pipeline: PipelineName,
  { guidance, ...size }: { width: number; height: number; guidance: number | undefined },
): GenerateRequest {
  const picture = createRaster(size.width, size.height, 3);
  picture.data.fill(128);
  const mask = createRaster(size.width, size.height, 1);
  mask.data.fill(255);
  const { extra } = parseGenerateCase({ pipeline });
  const controls = describeDrawing(models).controls.map(() => ({
    image: picture,
    scale: 1,
    start: 0,
    end: 1,
  }));
  const masked = ['inpaint', 'controlnet-inpaint', 'fill', 'try-on'].includes(pipeline);
  const dresses = pipeline === 'dress';
  const shown =
    masked || dresses || pipeline === 'image-to-image' || pipeline === 'controlnet-image-to-image';
  return {
    pipeline,
    prompt: 'a chair by a window',
    seed: 0,
    steps,
    ...size,
    ...(guidance !== undefined && { guidance }),
    ...(shown || pipeline === 'kontext' ? { image: picture } : {}),
    ...(masked ? { mask } : {}),
    ...(pipeline === 'try-on' || dresses ? { garment: picture } : {}),
    ...(shown ? { strength: 1 } : {}),
    extra: {
      ...extra,
      ...(dresses && { garment_category: 'tops' as const }),
      controls: pipeline.startsWith('controlnet') ? controls : undefined,
    },
  };
}
