import { encodeThumbnail } from '@escena/imaging/encode-image';
import type { Storage } from '@escena/storage/storage';
import { checkFont } from '@escena/verticals/product/decal/check-font';
import { thumbSide } from './ingest.ts';
import type { CheckFontPayload, CheckFontResult } from './messages.ts';

/**
 * Opens a font for real and stores a picture of it.
 * @throws AppError `type.*` when no words can be set in it
 */
export async function checkStoredFont(
  storage: Storage,
  { storageKey }: CheckFontPayload,
): Promise<CheckFontResult> {
  const { specimen, ...facts } = await checkFont(await storage.read(storageKey));
  const { key: thumbKey } = await storage.put(
    await encodeThumbnail(specimen, { maxSide: thumbSide, quality: 86 }),
  );
  return { ...facts, thumbKey };
}
