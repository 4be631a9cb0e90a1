import { AppError } from '@escena/core/app-error';
import type { Raster } from '@escena/core/raster';
import type { Room } from '@escena/scene/room';
import { findStanding } from '@escena/scene/find-standing';
import { findMarked } from '../../product/find-marked.ts';
import type { Selection } from '../../product/selection.ts';
import { readMask } from '../../read-mask.ts';
import type { RunContext } from '../../run.ts';

/** share of the photo under which nothing was meant */
const leastArea = 0.0001;

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
    const standing = room && findStanding(room, photo);
    if (!standing || areaOf(standing) < leastArea) throw new AppError('retouch.nothing_stands');
    return standing;
  }
  const { maskId, ...marks } = asked;
  const mask =
    maskId === undefined
      ? (await findMarked(photo, marks, { signal: context.signal })).alpha
      : await readMask(maskId, photo, context.pictures);
  if (areaOf(mask) < leastArea) throw new AppError('retouch.nothing_marked');
  return mask;
}

function areaOf({ data }: Raster): number {
  return data.reduce((sum, value) => sum + (value > 127 ? 1 : 0), 0) / data.length;
}
