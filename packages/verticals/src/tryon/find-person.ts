import type { Raster } from '@escena/core/raster';
import { findLandmarks } from '@escena/landmarks/find-landmarks';
import type { TryonPerson } from './person.ts';

/** Where these are said, whoever said them has looked: the rest of the body is not in the photo. */
const trunk = ['leftShoulder', 'rightShoulder', 'leftHip', 'rightHip'] as const;

/**
 * The person with the landmarks that nobody said found in the photo; what was said stands. Points that are neither said nor
 * found stay absent.
 * @throws AppError job.cancelled
 */
export async function findPerson(
  photo: Raster,
  person: TryonPerson,
  { signal }: { readonly signal?: AbortSignal | undefined } = {},
): Promise<TryonPerson> {
  // Found in the browser already: no model need be opened.
  if (person.face && person.body && person.hands) return person;
  const found = await findLandmarks(photo, { signal });
  const isSaid = trunk.every((point) => person.body?.[point]);
  const body = isSaid ? person.body : { ...found.body, ...person.body };
  return {
    ...person,
    ...(body && Object.keys(body).length > 0 && { body }),
    face: person.face ?? found.face,
    hands: person.hands ?? found.hands ?? [],
  };
}
