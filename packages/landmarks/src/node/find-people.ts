import { throwIfAborted } from '@escena/core/app-error';
import type { Raster } from '@escena/core/raster';
import { findPersonMask } from '../find-person-mask.ts';
import { personModels } from '../model-names.ts';
import type { Opened } from '../open-models.ts';
import { openInNode } from './open-in-node.ts';

let opened: Promise<Opened<(typeof personModels)[number]>> | undefined;

/**
 * Where people are in a photo, offline. The model is opened once a process.
 * @param photo 3 or 4 channels
 * @returns 1 channel, 0 surely nobody … 255 surely somebody, as fine as the model sees: 256 pixels a side at most
 * @throws AppError job.cancelled
 */
export async function findPeople(
  photo: Raster,
  { signal }: { readonly signal?: AbortSignal | undefined } = {},
): Promise<Raster> {
  opened ??= openInNode(personModels);
  const { selfie } = await opened;
  throwIfAborted(signal);
  return findPersonMask(photo, selfie);
}
