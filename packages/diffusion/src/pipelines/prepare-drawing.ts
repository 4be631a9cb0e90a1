import { throwIfAborted } from '@escena/core/app-error';
import type { RunRows } from '../denoisers/rows.ts';
import { sessionRows } from '../denoisers/session-rows.ts';
import type { Conditioning } from '../families/family.ts';
import { families } from '../families/index.ts';
import type { GenerateRequest } from '../generate-request.ts';
import type { Models } from '../models/models.ts';
import type { Session } from '../runtime/session.ts';
import { checkDenoiser } from './check-denoiser.ts';
import { checkRequest } from './check-request.ts';
import { type ControlRows, controlRows } from './control-rows.ts';
import type { ImagePipeline, Job, StartImage } from './image-start.ts';
import { pipelines } from './index.ts';
import { planJob } from './plan-job.ts';
import { type PlacedRegions, prepareRegions } from './prepare-regions.ts';
import { resolveSize } from './resolve-size.ts';

/** Everything that a request's images share. */
export interface Drawing {
  readonly job: Job;
  readonly start: StartImage;
  readonly conditioning: Conditioning;
  /** absent: one prompt for the whole picture */
  readonly regions: PlacedRegions | undefined;
  readonly denoiser: Session;
  /** called once an image */
  readonly runRows: () => RunRows;
  readonly control: ControlRows;
}

export interface DrawingOptions {
  readonly signal?: AbortSignal | undefined;
  readonly runRows?: ((denoiser: Session) => RunRows) | undefined;
}

/** Cheap refusals come first, networks last. */
export async function prepareDrawing(
  models: Models,
  request: GenerateRequest,
  { signal, runRows = sessionRows }: DrawingOptions,
): Promise<Drawing> {
  const family = families[models.family];
  const pipeline: ImagePipeline = pipelines[request.pipeline];
  checkRequest(models, request, pipeline);
  checkDenoiser(models, request, pipeline);
  const size = resolveSize(models, family, request);
  family.check?.(models, request, size);
  const plan = planJob({ models, family, request, size }, pipeline);
  const job: Job = { models, family, request, size, plan, signal };
  throwIfAborted(signal);
  const conditioning = await family.encodePrompts(models, request, size);
  throwIfAborted(signal);
  const regions = await prepareRegions(job, conditioning);
  throwIfAborted(signal);
  const start = await pipeline.prepare(job);
  throwIfAborted(signal);
  const denoiser = await models.denoiser();
  const control = await controlRows(job);
  return { job, start, conditioning, regions, denoiser, runRows: () => runRows(denoiser), control };
}
