/** What of a room could go, told before anyone pays: a run that is given no mask takes away exactly this. */
import type { Raster } from '@escena/core/raster';
import { findStanding } from '@escena/scene/find-standing';
import type { Room } from '@escena/scene/room';

/** share of the photo under which nothing was meant */
export const leastArea = 0.0001;

/** @param photo its full size @returns 1 channel of that size, 255 and 0; undefined: nothing stands on the floor */
export function proposeRemoval(
  room: Room,
  photo: { readonly width: number; readonly height: number },
): Raster | undefined {
  const standing = findStanding(room, photo);
  return markedArea(standing) < leastArea ? undefined : standing;
}

/** 0…1: how much of a mask is marked. */
export function markedArea({ data }: Raster): number {
  return data.reduce((sum, value) => sum + (value > 127 ? 1 : 0), 0) / data.length;
}
