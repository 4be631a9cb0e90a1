import { AppError } from '@escena/core/app-error';
import type { Raster } from '@escena/core/raster';
import { encodeJpeg, type EmbeddedMetadata } from '@escena/imaging/encode-image';

/** First the one that cannot be told from the original, at last the one below which edges of letters fray. */
const qualities = [92, 86, 80, 72, 64] as const;

/** JPEG, as good as the channel's file size allows. @throws AppError ads.file_too_large */
export async function encodeCreative(
  picture: Raster,
  maxBytes: number,
  metadata: EmbeddedMetadata = {},
): Promise<Uint8Array> {
  for (const quality of qualities) {
    const bytes = await encodeJpeg(picture, { quality, ...metadata });
    if (bytes.length <= maxBytes) return bytes;
  }
  throw new AppError('ads.file_too_large', { data: { maxBytes } });
}
