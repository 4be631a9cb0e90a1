import type { Storage } from '@escena/storage/storage';
import { makePlain } from '@escena/verticals/compliance/make-plain';
import type { MakePlainPayload, MakePlainResult } from './messages.ts';

/** Makes the file of a photo that goes out as it is, and stores it. @throws AppError `image.*`, `job.cancelled` */
export async function makeStoredPlain(
  storage: Storage,
  { photoKey, profile }: MakePlainPayload,
  signal: AbortSignal,
): Promise<MakePlainResult> {
  const { bytes, findings } = await makePlain(await storage.read(photoKey), { profile, signal });
  const { key } = await storage.put(bytes, { signal });
  return { storageKey: key, bytes: bytes.length, findings };
}
