/** Gives each part of the product what a variant asks for, once in the photo and once in the product's own colours. */
import type { Raster } from '@escena/core/raster';
import { recolor } from '@escena/imaging/recolor';
import { repaintRegion } from '@escena/imaging/repaint-region';
import { swapMaterial } from '@escena/imaging/swap-material';
import type { Found } from './find-marked.ts';
import type { Subject } from './make-scene.ts';
import { materialLook } from './material/material-looks.ts';
import { placeOnSurface } from './material/place-on-surface.ts';
import { hexOf, type Paint } from './paint.ts';
import type { PaintReport } from './report.ts';
import { unionOf } from './union-of.ts';
import type { PaintedPart } from './variants.ts';
import { withinProduct } from './within-product.ts';

export interface PaintedProduct {
  readonly subject: Subject;
  readonly reports: readonly PaintReport[];
}

interface PaintOptions {
  readonly painted: readonly PaintedPart[];
  /** of every part by its name, 1 channel, as large as the photo */
  readonly masks: ReadonlyMap<string, Raster>;
  /** of the grain of materials */
  readonly seed: number;
  readonly signal?: AbortSignal | undefined;
}

/** Parts later in the list are painted over earlier ones. @throws AppError `input.invalid`, `job.cancelled` */
export async function paintParts(
  photo: Raster,
  found: Found,
  { painted, masks, seed, signal }: PaintOptions,
): Promise<PaintedProduct> {
  let [inPhoto, colors] = [photo, found.foreground];
  let changed: Raster | undefined;
  const reports: PaintReport[] = [];
  for (const { part, paint } of painted) {
    if (paint.kind === 'original') {
      reports.push({ part: part.name, paint });
      continue;
    }
    const mask = masks.get(part.name) ?? found.alpha;
    const own = withinProduct(mask, found.alpha);
    const made = await paintOne(paint, { inPhoto, colors, mask, own, seed, signal });
    ({ inPhoto, colors } = made);
    changed = unionOf(changed, mask);
    reports.push({ part: part.name, paint, ...made.measured });
  }
  return { subject: { photo, inPhoto, colors, alpha: found.alpha, ...(changed && { changed }) }, reports };
}

interface Coat {
  readonly inPhoto: Raster;
  readonly colors: Raster;
  readonly mask: Raster;
  /** the mask within the product's own colours */
  readonly own: Raster;
  readonly seed: number;
  readonly signal?: AbortSignal | undefined;
}

interface Coated extends Pick<Coat, 'inPhoto' | 'colors'> {
  readonly measured: Omit<PaintReport, 'part' | 'paint'>;
}

/** What is read of the region in the photo serves for the product's own colours, too: both are painted alike. */
async function paintOne(
  paint: Exclude<Paint, { kind: 'original' }>,
  { inPhoto, colors, mask, own, seed, signal }: Coat,
): Promise<Coated> {
  switch (paint.kind) {
    case 'color': {
      const target = { hex: hexOf(paint.color) };
      const there = await recolor(inPhoto, mask, target, { foreground: colors, signal });
      const { paint: read } = there;
      const alone = await repaintRegion(colors, own, target, { foreground: colors, paint: read, signal });
      const { deltaE, gradientCorrelation } = there.report;
      return { inPhoto: there.image, colors: alone.image, measured: { deltaE, gradientCorrelation } };
    }
    case 'material': {
      const look = materialLook(paint.material, seed);
      const place = paint.surface && placeOnSurface(paint.surface, mask);
      const there = await swapMaterial(inPhoto, mask, look, { place, foreground: colors, signal });
      const { shading, shadingCorrelation } = there;
      const alone = await swapMaterial(colors, own, look, { place, foreground: colors, shading, signal });
      return { inPhoto: there.image, colors: alone.image, measured: { shadingCorrelation } };
    }
  }
}
