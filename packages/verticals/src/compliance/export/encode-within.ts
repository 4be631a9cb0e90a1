import type { Raster } from '@escena/core/raster';
import { encodeJpeg } from '@escena/imaging/encode-image';
import type { SizeRule } from '../profile.ts';
import { recommendedLongSide } from '../profiles/sizes.ts';

/** Longer side where no service limits it: a website of one's own, or print. */
const freeLongSide = 4096;
/** from the best downwards, until the file is small enough */
const qualities = [92, 88, 82, 74, 64] as const;

/** The longer side that pictures are reduced to under a service's rules, pixels; never enlarged. */
export function exportLongSide({ least }: SizeRule): number {
  return least ? recommendedLongSide : freeLongSide;
}

/** The best JPEG quality at which all of these pictures stay within the bytes, or the least. */
export async function qualityWithin(rasters: readonly Raster[], mostBytes: number): Promise<number> {
  for (const quality of qualities) {
    const files = await Promise.all(rasters.map((raster) => encodeJpeg(raster, { quality })));
    if (files.every((file) => file.length <= mostBytes)) return quality;
  }
  return qualities[qualities.length - 1] ?? 64;
}
