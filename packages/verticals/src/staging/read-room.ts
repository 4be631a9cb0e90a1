import type { DecodedImage } from '@escena/imaging/decode-image';
import { estimateRoom } from '@escena/scene/estimate-room';
import type { Room } from '@escena/scene/room';
import { roomToJson } from '@escena/scene/room-json';
import type { StagingMarks } from './marks.ts';

/**
 * The room in a photo as runs and the editor both see it: the same photo and marks give the same room, so that what was
 * arranged in the one stands there in the other. Change it, or what it calls, together with `readingVersion`.
 * @throws AppError `staging.no_floor`, `job.cancelled`
 */
export function readRoom(
  photo: DecodedImage,
  marks: StagingMarks,
  { signal }: { readonly signal?: AbortSignal } = {},
): Room {
  return estimateRoom(photo.raster, {
    floorPolygon: marks.floor,
    focalLength35mm: photo.focalLength35mm,
    camera: marks.camera,
    measurement: marks.measurement,
    signal,
  });
}

/** `readRoom` as JSON, for whoever keeps it. */
export function readRoomJson(...read: Parameters<typeof readRoom>): unknown {
  return roomToJson(readRoom(...read));
}
