import type { DecodedImage } from '@escena/imaging/decode-image';
import { decodeImage } from '@escena/imaging/decode-image';
import { encodePng, encodeThumbnail } from '@escena/imaging/encode-image';
import { readSvg } from '@escena/imaging/read-svg';
import { sniffFormat } from '@escena/imaging/sniff-format';
import { hashOfKey } from '@escena/storage/object-key';
import type { Storage } from '@escena/storage/storage';
import type { IngestPayload, IngestResult } from './messages.ts';

export const displaySide = 1600;
export const thumbSide = 480;

/**
 * Looks at an upload for real: decodes it and keeps the two smaller copies that pages show.
 * A bare original is the same picture, every value of it, as a PNG that nobody but us has written in.
 * @throws AppError `image.*` when it is not a picture that can be worked with
 */
export async function ingest(
  storage: Storage,
  { storageKey, minSide, bare }: IngestPayload,
  signal: AbortSignal,
): Promise<IngestResult> {
  const file = await storage.read(storageKey);
  const photo = await openPicture(file, { signal, minSide });
  const { width, height } = photo.raster;
  const copies = await storeSmallCopies(storage, photo);
  // A drawing has no camera.
  const original = bare && !isDrawing(file) ? await storeBare(storage, photo) : undefined;
  return { width, height, ...copies, ...(original && { original }) };
}

/** A photo, or a logo drawn large enough to be looked at. */
async function openPicture(
  bytes: Uint8Array,
  options: { readonly signal: AbortSignal; readonly minSide: number | undefined },
): Promise<Pick<DecodedImage, 'raster' | 'icc'>> {
  if (isDrawing(bytes)) return { raster: readSvg(bytes).draw(displaySide) };
  return decodeImage(bytes, options);
}

function isDrawing(bytes: Uint8Array): boolean {
  return sniffFormat(bytes)?.format === 'svg';
}

async function storeBare(
  storage: Storage,
  { raster, icc }: Pick<DecodedImage, 'raster' | 'icc'>,
): Promise<NonNullable<IngestResult['original']>> {
  const { key, bytes } = await storage.put(await encodePng(raster, { icc }));
  return { storageKey: key, sha256: hashOfKey(key), mime: 'image/png', bytes };
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
