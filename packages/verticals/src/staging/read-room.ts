import { setImmediate } from 'node:timers/promises';
import { throwIfAborted } from '@escena/core/app-error';
import type { DecodedImage } from '@escena/imaging/decode-image';
import { estimateRoomInSteps } from '@escena/scene/estimate-room';
import type { Room } from '@escena/scene/room';
import { roomToJson } from '@escena/scene/room-json';
import type { StagingMarks } from './marks.ts';

/**
 * The room in a photo as runs and the editor both see it: the same photo and marks give the same room, so that what was
 * arranged in the one stands there in the other. Change it, or what it calls, together with `readingVersion`.
 * Between its steps others on the thread are heard, a cancel among them.
 * @throws AppError `staging.no_floor`, `job.cancelled`
 */
export async function readRoom(
  photo: DecodedImage,
  marks: StagingMarks,
  { signal }: { readonly signal?: AbortSignal } = {},
): Promise<Room> {
  const steps = estimateRoomInSteps(photo.raster, {
    floorPolygon: marks.floor,
    focalLength35mm: photo.focalLength35mm,
    camera: marks.camera,
    measurement: marks.measurement,
  });
  for (let step = steps.next(); ; step = steps.next()) {
    if (step.done) return step.value;
    await setImmediate();
    throwIfAborted(signal);
  }
}

/** `readRoom` as JSON, for whoever keeps it. */
export async function readRoomJson(...read: Parameters<typeof readRoom>): Promise<unknown> {
  return roomToJson(await readRoom(...read));
}
