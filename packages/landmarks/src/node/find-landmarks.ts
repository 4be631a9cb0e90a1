import { throwIfAborted } from '@escena/core/app-error';
import type { Raster } from '@escena/core/raster';
import { findIn } from '../find-in.ts';
import type { Found } from '../found.ts';
import { landmarkModels } from '../model-names.ts';
import type { Models } from '../open-models.ts';
import { openInNode } from './open-in-node.ts';

let opened: Promise<Models> | undefined;

/**
 * Finds face, body and hands in a photo, offline. The models (16 MB) are opened once a process.
 * @param photo 3 or 4 channels
 * @throws AppError job.cancelled
 */
export async function findLandmarks(
  photo: Raster,
  { signal }: { readonly signal?: AbortSignal | undefined } = {},
): Promise<Found> {
  opened ??= openInNode(landmarkModels);
  const models = await opened;
  throwIfAborted(signal);
  return findIn(photo, models);
}
