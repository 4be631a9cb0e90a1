import { decodeImage } from '@escena/imaging/decode-image';
import type { Storage } from '@escena/storage/storage';
import { stagingMarks } from '@escena/verticals/staging/marks';
import { readRoomJson } from '@escena/verticals/staging/read-room';
import type { UnderstandPayload } from './messages.ts';

/**
 * The room in a stored photo, as JSON.
 * @throws AppError `image.*`, `staging.no_floor`, `job.cancelled`
 */
export async function understand(
  storage: Storage,
  { storageKey, marks }: UnderstandPayload,
  signal: AbortSignal,
): Promise<unknown> {
  const photo = await decodeImage(await storage.read(storageKey), { signal });
  return readRoomJson(photo, stagingMarks.parse(marks), { signal });
}
