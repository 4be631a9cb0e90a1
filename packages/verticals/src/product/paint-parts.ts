/** Gives each part of the product what a variant asks for, once in the photo and once in the product's own colours. */
import { createRaster, type Raster } from '@escena/core/raster';
import { recolor } from '@escena/imaging/recolor';
import type { Found } from './find-product.ts';
import type { Subject } from './make-scene.ts';
import { hexOf } from './paint.ts';
import type { PaintReport } from './report.ts';
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
  readonly signal?: AbortSignal | undefined;
}

/** Parts later in the list are painted over earlier ones. @throws AppError `input.invalid`, `job.cancelled` */
export async function paintParts(
  photo: Raster,
  found: Found,
  { painted, masks, signal }: PaintOptions,
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
    const target = { hex: hexOf(paint.color) };
    const there = await recolor(inPhoto, mask, target, { foreground: colors, signal });
    const own = withinProduct(mask, found.alpha);
    const alone = await recolor(colors, own, target, { foreground: colors, paint: there.paint, signal });
    inPhoto = there.image;
    colors = alone.image;
    changed = union(changed, mask);
    const { deltaE, gradientCorrelation } = there.report;
    reports.push({ part: part.name, paint, deltaE, gradientCorrelation });
  }
  return { subject: { photo, inPhoto, colors, alpha: found.alpha, ...(changed && { changed }) }, reports };
}

function union(a: Raster | undefined, b: Raster): Raster {
  if (!a) return b;
  const both = createRaster(b.width, b.height, 1);
  for (let i = 0; i < both.data.length; i++) both.data[i] = Math.max(a.data[i] ?? 0, b.data[i] ?? 0);
  return both;
}
