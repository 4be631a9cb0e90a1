import type { Raster } from '@escena/core/raster';
import { findLandmarks } from '@escena/landmarks/find-landmarks';
import type { TryonPerson } from './person.ts';

/** Where these are said, whoever said them has looked: the rest is not in the photo. */
const trunk = ['leftShoulder', 'rightShoulder', 'leftHip', 'rightHip'] as const;

interface FindPersonOptions {
  readonly needsFace: boolean;
  readonly signal?: AbortSignal | undefined;
}

/**
 * The person with the landmarks that nobody said found in the photo; what was said stands. Points that are neither said nor
 * found stay absent.
 * @throws AppError job.cancelled
 */
export async function findPerson(
  photo: Raster,
  person: TryonPerson,
  { needsFace, signal }: FindPersonOptions,
): Promise<TryonPerson> {
  // Found in the browser already: no model need be opened.
  if (person.face && person.body) return person;
  if (!needsFace && trunk.every((point) => person.body?.[point])) return person;
  const found = await findLandmarks(photo, { signal });
  const body = { ...found.body, ...person.body };
  return {
    ...person,
    ...(Object.keys(body).length > 0 && { body }),
    face: person.face ?? found.face,
  };
}
