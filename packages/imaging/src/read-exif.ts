import exifr from 'exifr';
import { cropFactor } from './crop-factor.ts';

/** What the product needs of a photo's EXIF; nothing else leaves this file. */
export interface PhotoExif {
  /** focal length as if on 36 × 24 mm film, in mm */
  readonly focalLength35mm?: number;
  /** whether the file says where it was taken: it must never be copied to an output */
  readonly hasGps: boolean;
}

/**
 * @param exif an EXIF block (TIFF structure, with or without its `Exif\0\0` prefix)
 * @returns facts, or none of them when the block is damaged: a photo is not refused for its metadata
 */
export async function readExif(exif: Uint8Array | undefined): Promise<PhotoExif> {
  if (!exif || exif.length < 8) return { hasGps: false };
  const prefixed = exif[0] === 0x45 && exif[4] === 0;
  const block = Uint8Array.from(prefixed ? exif.subarray(6) : exif);
  let tags: Record<string, unknown> | undefined;
  try {
    tags = await exifr.parse(block, { tiff: true, exif: true, gps: true, interop: false, ifd1: false });
  } catch {
    return { hasGps: false };
  }
  if (!tags) return { hasGps: false };
  return { focalLength35mm: focalLength35mm(tags), hasGps: tags.GPSLatitude !== undefined };
}

/** The camera's own figure, else from the sensor's size: by its pixel pitch (EXIF 3.0, tags 0x920A and 0xA20E–0xA210) or the model. */
function focalLength35mm(tags: Record<string, unknown>): number | undefined {
  const stated = positive(tags.FocalLengthIn35mmFormat);
  if (stated) return stated;
  const focal = positive(tags.FocalLength);
  const perUnit = positive(tags.FocalPlaneXResolution);
  const width = positive(tags.ExifImageWidth);
  const height = positive(tags.ExifImageHeight);
  if (!focal) return undefined;
  if (!perUnit || !width || !height) {
    const factor = typeof tags.Model === 'string' ? cropFactor(tags.Model) : undefined;
    return factor && focal * factor;
  }
  const unitMm = tags.FocalPlaneResolutionUnit === 3 || tags.FocalPlaneResolutionUnit === 'cm' ? 10 : 25.4;
  const sensorLongSideMm = (Math.max(width, height) / perUnit) * unitMm;
  return (focal * 36) / sensorLongSideMm;
}

function positive(value: unknown): number | undefined {
  return typeof value === 'number' && Number.isFinite(value) && value > 0 ? value : undefined;
}
