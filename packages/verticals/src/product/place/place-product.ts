/** Where a cut-out product stands in a picture of another shape, and the product in that picture's pixels. */
import { createRaster, type Raster } from '@escena/core/raster';
import { cropRaster } from '@escena/imaging/crop-raster';
import type { Bounds } from '@escena/imaging/mask';
import { resizeRaster } from '@escena/imaging/resize';
import { sideRange } from '../scene.ts';

export interface CanvasWish {
  /** width : height */
  readonly aspect: readonly [number, number];
  /** share of the width or height, whichever it fills first, that the product takes */
  readonly fill: number;
  /** pixels of the longer side; absent: the product keeps its own */
  readonly side?: number | undefined;
  /** in place of `side`: the product is enlarged only when the longer side would be shorter than this */
  readonly leastSide?: number | undefined;
}

export interface Placement {
  /** pixels of the picture */
  readonly width: number;
  readonly height: number;
  /** the product's box in it, whole pixels */
  readonly box: Bounds;
  /** pixels of the picture for a pixel of the photo; 1: the product's own */
  readonly scale: number;
}

/** A product in a picture's pixels: what it covers, and its colours there. */
export interface PlacedProduct extends Placement {
  /** 3 channels, the box's size; the product's own colour also where it covers little */
  readonly colors: Raster;
  /** 1 channel, the box's size */
  readonly alpha: Raster;
}

/** @param bounds the product's in the photo, pixels */
export function placementOf(bounds: Bounds, { aspect, fill, side, leastSide }: CanvasWish): Placement {
  const [own, high] = [bounds.right - bounds.left, bounds.bottom - bounds.top];
  const ratio = aspect[0] / aspect[1];
  const natural = Math.max(own / fill, (high / fill) * ratio);
  const long = ratio >= 1 ? natural : natural / ratio;
  const wanted = side ?? Math.min(sideRange[1], Math.max(long, leastSide ?? 0));
  const scale = side === undefined && wanted === long ? 1 : wanted / long;
  const width = Math.max(1, Math.round(natural * scale));
  const height = Math.max(1, Math.round((natural * scale) / ratio));
  const [boxWidth, boxHeight] = [Math.max(1, Math.round(own * scale)), Math.max(1, Math.round(high * scale))];
  const left = Math.round((width - boxWidth) / 2);
  const top = Math.round((height - boxHeight) / 2);
  return { width, height, box: { left, top, right: left + boxWidth, bottom: top + boxHeight }, scale };
}

/**
 * @param colors the product's own colours, 3 channels, as large as the photo
 * @param alpha 1 channel, as large as the photo
 */
export function placeProduct(
  { colors, alpha }: { readonly colors: Raster; readonly alpha: Raster },
  bounds: Bounds,
  placement: Placement,
): PlacedProduct {
  const { box, scale } = placement;
  const ownAlpha = cropRaster(alpha, bounds);
  const ownColors = cropRaster(colors, bounds);
  if (scale === 1) return { ...placement, colors: ownColors, alpha: ownAlpha };
  const [width, height] = [box.right - box.left, box.bottom - box.top];
  const both = createRaster(ownAlpha.width, ownAlpha.height, 4);
  for (let i = 0; i < ownAlpha.data.length; i++) {
    for (let k = 0; k < 3; k++) both.data[4 * i + k] = ownColors.data[3 * i + k] ?? 0;
    both.data[4 * i + 3] = ownAlpha.data[i] ?? 0;
  }
  const resized = resizeRaster(both, width, height);
  const placed = {
    ...placement,
    colors: createRaster(width, height, 3),
    alpha: createRaster(width, height, 1),
  };
  for (let i = 0; i < width * height; i++) {
    for (let k = 0; k < 3; k++) placed.colors.data[3 * i + k] = resized.data[4 * i + k] ?? 0;
    placed.alpha.data[i] = resized.data[4 * i + 3] ?? 0;
  }
  return placed;
}
