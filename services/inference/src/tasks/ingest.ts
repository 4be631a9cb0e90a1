import type { DecodedImage } from '@escena/imaging/decode-image';
import { decodeImage } from '@escena/imaging/decode-image';
import { encodeThumbnail } from '@escena/imaging/encode-image';
import type { Storage } from '@escena/storage/storage';
import type { IngestPayload, IngestResult } from './messages.ts';

export const displaySide = 1600;
export const thumbSide = 480;

/**
 * Looks at an upload for real: decodes it and keeps the two smaller copies that pages show.
 * @throws AppError `image.*` when it is not a picture that can be worked with
 */
export async function ingest(
  storage: Storage,
  { storageKey }: IngestPayload,
  signal: AbortSignal,
): Promise<IngestResult> {
  const photo = await decodeImage(await storage.read(storageKey), { signal });
  const { width, height } = photo.raster;
  return { width, height, ...(await storeSmallCopies(storage, photo)) };
}

export async function storeSmallCopies(
  storage: Storage,
  { raster, icc }: Pick<DecodedImage, 'raster' | 'icc'>,
): Promise<{ displayKey: string; thumbKey: string }> {
  const display = await storage.put(
    await encodeThumbnail(raster, { maxSide: displaySide, quality: 86, icc }),
  );
  const thumb = await storage.put(await encodeThumbnail(raster, { maxSide: thumbSide, icc }));
  return { displayKey: display.key, thumbKey: thumb.key };
}
