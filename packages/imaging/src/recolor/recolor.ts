import type { Raster } from '@escena/core/raster';
import { linearOfHex } from './hex-color.ts';
import { measureRecolor, type RecolorReport } from './measure-recolor.ts';
import { type Repaint, type RepaintOptions, repaintRegion } from './repaint-region.ts';

export interface Recolored extends Repaint {
  readonly report: RecolorReport;
}

/**
 * A region in another colour, and how well it took it. For a picture whose figures nobody asks for, `repaintRegion` is the
 * same without the report, in about half the time.
 * @param mask 1 channel, the photo's size: 255 recoloured in full
 * @param target `#rrggbb`, the colour that the region's paint shall show in its usual light
 * @throws AppError input.invalid (no colour, empty region), internal (sizes), job.cancelled
 */
export async function recolor(
  photo: Raster,
  mask: Raster,
  target: { readonly hex: string },
  o: RepaintOptions = {},
): Promise<Recolored> {
  const { image, paint } = await repaintRegion(photo, mask, target, o);
  const report = measureRecolor({ photo, image, mask, paint, wanted: linearOfHex(target.hex) });
  return { image, paint, report };
}
