/**
 * A product as its job would make it, on a small photo and in one place's memory: for pages that show it while a person
 * chooses. Browsers load this: nothing of Node, no codec. The words are those of the job, outline for outline.
 */
import { createRaster, type Raster } from '@escena/core/raster';
import { type RegionPaint, readRegion } from '@escena/imaging/read-region';
import { repaintRegion } from '@escena/imaging/repaint-region';
import { type SwappedMaterial, swapMaterial } from '@escena/imaging/swap-material';
import type { Font } from '@escena/typeset/font';
import type { LoadShippedFont } from '@escena/typeset/shipped-font-files';
import type { DecalInput } from '../decal/input.ts';
import { createTextFonts } from '../decal/text-fonts.ts';
import { findMarked, type Found } from '../find-marked.ts';
import { materialLook } from '../material/material-looks.ts';
import { placeOnSurface } from '../material/place-on-surface.ts';
import { hexOf, type Paint } from '../paint.ts';
import type { Selection } from '../selection.ts';
import { withinProduct } from '../within-product.ts';
import { keepNewest } from './keep-newest.ts';
import { setPreviewDecal } from './set-preview-decal.ts';

export interface PreviewSources {
  readonly fonts: LoadShippedFont;
  /** a workspace's own, opened; asked for once while it is in use */
  readonly ownFont: (id: string) => Promise<Font>;
  /** a picture of the workspace as it is shown on screens, at most some megapixels */
  readonly picture: (id: string) => Promise<Raster>;
}

/** One look of the product. */
export interface PreviewWish {
  readonly product: Selection;
  readonly transparent: boolean;
  readonly parts: readonly { readonly select?: Selection | undefined; readonly paint: Paint }[];
  readonly decals: readonly DecalInput[];
}

export interface Preview {
  /** 4 channels, the photo's size: the product, true alpha around it */
  readonly picture: Raster;
  /** 0…1: share of the photo that is product */
  readonly area: number;
}

/** A part of the product; what it is painted with is read once, by the first colour or material that it gets. */
interface Region {
  /** its share of the photo's pixels, and of the product's own colours, 1 channel */
  readonly part: Raster;
  readonly mask: Raster;
  paint?: RegionPaint;
  shading?: SwappedMaterial['shading'];
}

/** Looks that are kept: about 1.5 MB each at the size of a page's picture. */
const mostLooks = 24;

/**
 * Each step is remembered, so that what a person chooses costs only what it changes: colours some tens of milliseconds,
 * one that was shown before none.
 * @param photo 3 or 4 channels
 * @returns makes one look; @throws AppError `decal.*`, `type.*`, `not_found`, `job.cancelled`
 */
export function createPreview(
  photo: Raster,
  sources: PreviewSources,
): (wish: PreviewWish, signal?: AbortSignal) => Promise<Preview> {
  const products = keepNewest<Found>(2);
  const regions = keepNewest<Region>(12);
  const looks = keepNewest<Raster>(mostLooks);
  const ownFonts = keepNewest<Font>(4);
  const textFonts = createTextFonts(sources.fonts);
  const decalSources = {
    textFonts,
    ownFont: (id: string) => ownFonts(id, () => sources.ownFont(id)),
    picture: sources.picture,
  };
  let prepared: Found['prepared'] | undefined;

  /** A mask of the workspace is only known to the server; here things are looked for without it. */
  async function find(
    { maskId: _unknown, ...marks }: Selection,
    transparent: boolean,
    signal?: AbortSignal,
  ): Promise<Found> {
    const found = await findMarked(photo, marks, { prepared, transparent, signal });
    ({ prepared } = found);
    return found;
  }

  async function regionOf(
    select: Selection | undefined,
    { alpha }: Found,
    signal?: AbortSignal,
  ): Promise<Region> {
    const part = select ? intersect((await find(select, false, signal)).alpha, alpha) : alpha;
    return { part, mask: withinProduct(part, alpha) };
  }

  async function coat(
    colors: Raster,
    paint: Exclude<Paint, { kind: 'original' }>,
    region: Region,
    signal?: AbortSignal,
  ): Promise<Raster> {
    const { mask } = region;
    const options = { foreground: colors, signal };
    if (paint.kind === 'color') {
      const target = { hex: hexOf(paint.color) };
      region.paint ??= readRegion(photo, region.part);
      const made = await repaintRegion(colors, mask, target, { ...options, paint: region.paint });
      return made.image;
    }
    const place = paint.surface && placeOnSurface(paint.surface, mask);
    const look = materialLook(paint.material, 0);
    const made = await swapMaterial(colors, mask, look, { ...options, place, shading: region.shading });
    region.shading = made.shading;
    return made.image;
  }

  return async ({ product, transparent, parts, decals }, signal) => {
    const productKey = JSON.stringify([product, transparent]);
    const found = await products(productKey, () => find(product, transparent, signal));
    let colors = found.foreground;
    let key = productKey;
    for (const { select, paint } of parts) {
      if (paint.kind === 'original') continue;
      const regionKey = JSON.stringify([productKey, select ?? null]);
      const region = await regions(regionKey, () => regionOf(select, found, signal));
      const under = colors;
      key = JSON.stringify([key, regionKey, paint]);
      colors = await looks(key, () => coat(under, paint, region, signal));
    }
    const own = withinProduct(found.alpha, found.alpha);
    for (const decal of decals)
      colors = await setPreviewDecal(colors, decal, { ...decalSources, own, signal });
    return { picture: withAlpha(colors, found.alpha), area: found.quality.keptFraction };
  };
}

function intersect(a: Raster, b: Raster): Raster {
  return { ...a, data: a.data.map((value, i) => Math.min(value, b.data[i] ?? 0)) };
}

function withAlpha({ width, height, data }: Raster, alpha: Raster): Raster {
  const picture = createRaster(width, height, 4);
  for (let i = 0; i < width * height; i++) {
    for (let k = 0; k < 3; k++) picture.data[4 * i + k] = data[3 * i + k] ?? 0;
    picture.data[4 * i + 3] = alpha.data[i] ?? 0;
  }
  return picture;
}
