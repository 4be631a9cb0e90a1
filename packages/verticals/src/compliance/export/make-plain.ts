import { throwIfAborted } from '@escena/core/app-error';
import { encodeJpeg } from '@escena/imaging/encode-image';
import { readAsSrgb } from '@escena/imaging/read-as-srgb';
import { type ProfileName, profileOf } from '../profiles.ts';
import { exportLongSide, qualityWithin } from './encode-within.ts';
import type { ExportFinding } from './findings.ts';
import { lintExport } from './lint-export.ts';

export interface PlainPhoto {
  /** JPEG, sRGB, without the camera's metadata: it may say where somebody lives */
  readonly bytes: Uint8Array;
  readonly findings: readonly ExportFinding[];
}

/**
 * An unaltered photo of a listing in the size that a service takes.
 * @throws AppError `image.*`, `job.cancelled`
 */
export async function makePlain(
  photo: Uint8Array,
  { profile, signal }: { readonly profile: ProfileName; readonly signal?: AbortSignal },
): Promise<PlainPhoto> {
  const { size } = profileOf(profile);
  const raster = await readAsSrgb(photo, { maxSide: exportLongSide(size) });
  throwIfAborted(signal);
  const quality = await qualityWithin([raster], size.mostBytes ?? Infinity);
  const bytes = await encodeJpeg(raster, { quality });
  return { bytes, findings: await lintExport({ file: bytes, size, altered: false }) };
}
