import { AppError } from '@escena/core/app-error';
import { nextTurn } from '@escena/core/next-turn';
import type { DecodedImage } from '@escena/imaging/decode-image';
import { estimateRoom } from '@escena/scene/estimate-room';
import type { Room } from '@escena/scene/room';

/** The room in a photo. @throws AppError `staging.no_floor`, `job.cancelled` */
export async function requireRoom(
  { raster, focalLength35mm }: DecodedImage,
  signal: AbortSignal | undefined,
): Promise<Room> {
  await nextTurn();
  return estimateRoom(raster, { focalLength35mm, ...(signal && { signal }) });
}

/** The same, or undefined where no floor is seen: a shelf, a corner, a garden. @throws AppError `job.cancelled` */
export async function seeRoom(
  photo: DecodedImage,
  signal: AbortSignal | undefined,
): Promise<Room | undefined> {
  try {
    return await requireRoom(photo, signal);
  } catch (error) {
    if (error instanceof AppError && error.code === 'staging.no_floor') return undefined;
    throw error;
  }
}
