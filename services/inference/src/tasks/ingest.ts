import type { DecodedImage } from '@escena/imaging/decode-image';
import { decodeImage } from '@escena/imaging/decode-image';
import { encodeThumbnail } from '@escena/imaging/encode-image';
import { readSvg } from '@escena/imaging/read-svg';
import { sniffFormat } from '@escena/imaging/sniff-format';
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
  { storageKey, minSide }: IngestPayload,
  signal: AbortSignal,
): Promise<IngestResult> {
  const photo = await openPicture(await storage.read(storageKey), { signal, minSide });
  const { width, height } = photo.raster;
  return { width, height, ...(await storeSmallCopies(storage, photo)) };
}

/** A photo, or a logo drawn large enough to be looked at. */
async function openPicture(
  bytes: Uint8Array,
  options: { readonly signal: AbortSignal; readonly minSide: number | undefined },
): Promise<Pick<DecodedImage, 'raster' | 'icc'>> {
  if (sniffFormat(bytes)?.format === 'svg') return { raster: readSvg(bytes).draw(displaySide) };
  return decodeImage(bytes, options);
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
