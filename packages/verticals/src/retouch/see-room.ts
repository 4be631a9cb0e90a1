import { AppError } from '@escena/core/app-error';
import { nextTurn } from '@escena/core/next-turn';
import type { DecodedImage } from '@escena/imaging/decode-image';
import { estimateRoom } from '@escena/scene/estimate-room';
import type { Room } from '@escena/scene/room';

/** The room in a photo, or undefined where no floor is seen: a shelf, a corner, a garden. @throws AppError `job.cancelled` */
export async function seeRoom(
  { raster, focalLength35mm }: DecodedImage,
  signal: AbortSignal | undefined,
): Promise<Room | undefined> {
  await nextTurn();
  try {
    return estimateRoom(raster, { focalLength35mm, ...(signal && { signal }) });
  } catch (error) {
    if (error instanceof AppError && error.code === 'staging.no_floor') return undefined;
    throw error;
  }
}
