import { AppError } from '@escena/core/app-error';
import type { Raster } from '@escena/core/raster';
import sharp from 'sharp';
import { decodeHeic } from './decode-heic.ts';
import { imageLimits } from './image-limits.ts';
import { probeImage } from './probe-image.ts';

/**
 * A picture file for whoever wants plain sRGB: upright, its profile applied, alpha laid on white, reduced to fit and never
 * enlarged. What must keep every sample goes through `decodeImage` instead.
 * @param maxSide longer side at most, pixels; absent: as it is
 * @throws AppError as `probeImage`, and image.truncated
 */
export async function readAsSrgb(
  bytes: Uint8Array,
  { maxSide }: { readonly maxSide?: number } = {},
): Promise<Raster> {
  const { format } = await probeImage(bytes);
  try {
    const source =
      format === 'heic' ? await fromHeic(bytes) : sharp(bytes, { limitInputPixels: imageLimits.maxPixels });
    const fit = maxSide && {
      width: maxSide,
      height: maxSide,
      fit: 'inside' as const,
      withoutEnlargement: true,
    };
    const upright = source.autoOrient();
    const { data, info } = await (fit ? upright.resize(fit) : upright)
      .flatten({ background: '#ffffff' })
      .toColourspace('srgb')
      .raw({ depth: 'uchar' })
      .toBuffer({ resolveWithObject: true });
    if (info.channels !== 3) throw new AppError('internal', { detail: `${info.channels} channels` });
    const view = new Uint8Array(data.buffer, data.byteOffset, data.byteLength);
    return { width: info.width, height: info.height, channels: 3, data: view };
  } catch (cause) {
    if (cause instanceof AppError) throw cause;
    throw new AppError('image.truncated', { cause });
  }
}

async function fromHeic(bytes: Uint8Array) {
  const { width, height, channels, data } = await decodeHeic(bytes);
  return sharp(data, { raw: { width, height, channels }, limitInputPixels: false });
}
