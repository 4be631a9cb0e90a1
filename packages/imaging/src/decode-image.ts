import { AppError, throwIfAborted } from '@escena/core/app-error';
import type { Raster } from '@escena/core/raster';
import sharp from 'sharp';
import { decodeHeic } from './decode-heic.ts';
import { imageLimits } from './image-limits.ts';
import { probeImage } from './probe-image.ts';
import type { ImageFormat } from './sniff-format.ts';

export interface DecodedImage {
  /** 3 channels, or 4 when some pixel is not opaque; upright; values in the file's own colour space */
  readonly raster: Raster;
  /** the profile that says what the values mean; none means sRGB */
  readonly icc?: Uint8Array;
  readonly format: ImageFormat;
  /** bits per sample in the file (the raster has 8) */
  readonly bitDepth: number;
  readonly focalLength35mm?: number;
  readonly hasGps: boolean;
}

/**
 * Decodes a photo to 8-bit RGB(A), upright. Values are never converted through a profile, so what is written back with
 * the same profile is the same picture.
 * @throws AppError as `probeImage`, and image.truncated when the pixels are incomplete or damaged
 */
export async function decodeImage(
  bytes: Uint8Array,
  options: { readonly signal?: AbortSignal; readonly minSide?: number } = {},
): Promise<DecodedImage> {
  const { format, icc, bitDepth, focalLength35mm, hasGps } = await probeImage(bytes, options);
  throwIfAborted(options.signal);
  const raster = format === 'heic' ? await decodeHeic(bytes) : await decodeWithSharp(bytes);
  throwIfAborted(options.signal);
  return { raster: dropOpaqueAlpha(raster), icc, format, bitDepth, focalLength35mm, hasGps };
}

async function decodeWithSharp(bytes: Uint8Array): Promise<Raster> {
  try {
    const { data, info } = await sharp(bytes, {
      failOn: 'error',
      ignoreIcc: true,
      limitInputPixels: imageLimits.maxPixels,
    })
      .autoOrient()
      .toColourspace('srgb')
      .raw({ depth: 'uchar' })
      .toBuffer({ resolveWithObject: true });
    if (info.channels !== 3 && info.channels !== 4)
      throw new AppError('image.unsupported', { detail: `${info.channels} channels` });
    return { width: info.width, height: info.height, channels: info.channels, data: viewBytes(data) };
  } catch (cause) {
    if (cause instanceof AppError) throw cause;
    throw new AppError('image.truncated', { cause });
  }
}

/** A Buffer is a Uint8Array with Node's own methods; rasters are plain and transferable. */
function viewBytes(buffer: Buffer): Uint8Array {
  return new Uint8Array(buffer.buffer, buffer.byteOffset, buffer.byteLength);
}

function dropOpaqueAlpha(raster: Raster): Raster {
  if (raster.channels !== 4) return raster;
  const { width, height, data } = raster;
  for (let i = 3; i < data.length; i += 4) if (data[i] !== 255) return raster;
  const rgb = new Uint8Array(width * height * 3);
  for (let from = 0, to = 0; from < data.length; from += 4, to += 3) {
    rgb[to] = data[from] ?? 0;
    rgb[to + 1] = data[from + 1] ?? 0;
    rgb[to + 2] = data[from + 2] ?? 0;
  }
  return { width, height, channels: 3, data: rgb };
}
