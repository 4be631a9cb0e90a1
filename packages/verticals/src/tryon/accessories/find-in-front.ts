import type { Raster } from '@escena/core/raster';
import { findMarked } from '../../product/find-marked.ts';
import { readMask } from '../../read-mask.ts';
import type { RunContext } from '../../run.ts';
import type { TryonPerson } from '../person.ts';

/** What was said to stay before accessories, 1 channel; undefined where nothing was. @throws AppError `not_found`, `image.*` */
export async function findInFront(
  photo: Raster,
  { inFront }: TryonPerson,
  { pictures, signal }: RunContext,
): Promise<Raster | undefined> {
  if (!inFront) return undefined;
  const { maskId, ...marks } = inFront;
  const mask = maskId === undefined ? undefined : await readMask(maskId, photo, pictures);
  return (await findMarked(photo, { ...marks, mask }, { signal })).alpha;
}
