import { AppError } from '@escena/core/app-error';
import type { Raster } from '@escena/core/raster';
import type { Room } from '@escena/scene/room';
import { findMarked } from '../../product/find-marked.ts';
import type { Selection } from '../../product/selection.ts';
import { readMask } from '../../read-mask.ts';
import type { RunContext } from '../../run.ts';
import { leastArea, markedArea, proposeRemoval } from './propose-removal.ts';

/**
 * What is to go, as a mask of the photo's size: a mask as it is; strokes over a thing as they are; clicks and a box by what they
 * lie on; nothing said: what stands on the floor.
 * @throws AppError `retouch.nothing_marked`, `retouch.nothing_stands`, `image.mask_size`, `not_found`, `job.cancelled`
 */
export async function markThings(
  photo: Raster,
  asked: Selection | undefined,
  {
    room,
    context,
  }: { readonly room: Room | undefined; readonly context: Pick<RunContext, 'pictures' | 'signal'> },
): Promise<Raster> {
  if (!asked) {
    const standing = room && proposeRemoval(room, photo);
    if (!standing) throw new AppError('retouch.nothing_stands');
    return standing;
  }
  const { maskId, ...marks } = asked;
  const mask =
    maskId === undefined
      ? (await findMarked(photo, marks, { signal: context.signal })).alpha
      : await readMask(maskId, photo, context.pictures);
  if (markedArea(mask) < leastArea) throw new AppError('retouch.nothing_marked');
  return mask;
}
