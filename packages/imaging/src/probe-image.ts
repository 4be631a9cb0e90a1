import { AppError } from '@escena/core/app-error';
import sharp, { type Metadata } from 'sharp';
import { imageLimits } from './image-limits.ts';
import { readExif } from './read-exif.ts';
import { type ImageFormat, requireSupportedFormat } from './sniff-format.ts';

/** What the header of an acceptable photo says. */
export interface ImageProbe {
  readonly format: ImageFormat;
  /** pixels, as the photo is meant to be seen (EXIF orientation applied) */
  readonly width: number;
  readonly height: number;
  /** bits per sample in the file */
  readonly bitDepth: number;
  /** whether the file has an alpha channel, used or not */
  readonly hasAlpha: boolean;
  /** the file's RGB profile, if it has one */
  readonly icc?: Uint8Array;
  readonly focalLength35mm?: number;
  readonly hasGps: boolean;
}

/**
 * Reads the header and refuses, before a pixel is decoded, what `decodeImage` would refuse.
 * @param minSide pixels; below it a photo is of no use to the product's tools
 * @throws AppError image.too_many_bytes, image.not_an_image, image.unsupported, image.animated, image.cmyk,
 *   image.too_many_pixels, image.too_small, image.truncated
 */
export async function probeImage(
  bytes: Uint8Array,
  { minSide = imageLimits.minSide }: { readonly minSide?: number } = {},
): Promise<ImageProbe> {
  if (bytes.byteLength > imageLimits.maxBytes)
    throw new AppError('image.too_many_bytes', { data: { bytes: bytes.byteLength } });
  const format = requireSupportedFormat(bytes);
  const metadata = await readHeader(bytes);
  checkKind(metadata, format);
  checkSize(metadata, minSide);
  const exif = await readExif(metadata.exif ?? (format === 'tiff' ? bytes : undefined));
  const { width, height } = metadata.autoOrient;
  return {
    format,
    width,
    height,
    bitDepth: metadata.bitsPerSample ?? (metadata.depth === 'uchar' ? 8 : 16),
    hasAlpha: metadata.hasAlpha,
    icc: rgbProfile(metadata.icc),
    ...exif,
  };
}

async function readHeader(bytes: Uint8Array): Promise<Metadata> {
  try {
    return await sharp(bytes, { limitInputPixels: false }).metadata();
  } catch (cause) {
    throw new AppError('image.truncated', { detail: 'the header cannot be read', cause });
  }
}

function checkKind(metadata: Metadata, format: ImageFormat): void {
  // A HEIC's further images (bursts, depth) are beside the photo; elsewhere pages are frames or sheets.
  const pages = metadata.pages ?? 1;
  if (pages > 1 && format !== 'heic' && format !== 'avif')
    throw new AppError('image.animated', { data: { pages } });
  if (metadata.space === 'cmyk') throw new AppError('image.cmyk');
  if (!['srgb', 'rgb', 'rgb16', 'b-w', 'grey16', 'scrgb'].includes(metadata.space))
    throw new AppError('image.unsupported', { detail: `colour space ${metadata.space}` });
  if (metadata.depth !== 'uchar' && metadata.depth !== 'ushort')
    throw new AppError('image.unsupported', { detail: `${metadata.depth} samples` });
}

function checkSize({ width, height }: { width: number; height: number }, minSide: number): void {
  const data = { width, height };
  const detail = `${width} × ${height}`;
  if (width * height > imageLimits.maxPixels) throw new AppError('image.too_many_pixels', { detail, data });
  if (Math.min(width, height) < minSide) throw new AppError('image.too_small', { detail, data });
}

/** Grey and other profiles do not describe the RGB that we hand on (ICC.1:2022 §7.2.6: data colour space). */
function rgbProfile(icc: Uint8Array | undefined): Uint8Array | undefined {
  if (!icc || icc.length < 132) return undefined;
  return String.fromCharCode(...icc.subarray(16, 20)) === 'RGB ' ? Uint8Array.from(icc) : undefined;
}
