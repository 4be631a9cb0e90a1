/** Words set on a photo for good: exact outlines on a dark plate, in a corner, over as little furniture as can be. */
import { createRaster, type Raster } from '@escena/core/raster';
import { luminance } from '@escena/imaging/color';
import { linearOfByte } from '@escena/imaging/transfer';
import type { Font } from '@escena/typeset/font';
import { rasterize } from '@escena/typeset/rasterize';
import { typeset } from '@escena/typeset/typeset';

/** Pixels; right and bottom are the first that lie outside. */
export interface LabelBox {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

export interface BurntLabel {
  /** 3 channels; outside of `box` the photo's own samples */
  readonly raster: Raster;
  readonly box: LabelBox;
  /** WCAG 2.2 contrast of the words against the brightest spot of their plate, 1…21 */
  readonly contrast: number;
  /** 0…1: how much of the box lies over what was changed in the photo */
  readonly overChanges: number;
}

/** share of the shorter side, and pixels at least: words must be read in a list of small pictures too */
const emShare = 0.032;
const leastEm = 14;
/** em around the ink */
const padding = { x: 0.7, y: 0.5 };
/** share of the width that words may take at most; longer ones are set smaller */
const mostWidth = 0.7;
/** Encoders work in blocks of this many pixels: a plate that keeps to them changes nothing beside itself. */
const grid = 16;
/** With it, white on the plate stands out 6 : 1 even where the photo is white. */
const plateAlpha = 0.62;

/**
 * @param raster sRGB, 3 channels
 * @param changed 1 channel of any size and the same aspect: where the photo was changed (0: nowhere)
 */
export function burnLabel(
  raster: Raster,
  { words, font, changed }: { readonly words: string; readonly font: Font; readonly changed: Raster },
): BurntLabel {
  const { width, height } = raster;
  const em = Math.max(leastEm, emShare * Math.min(width, height));
  const room = { width: mostWidth * width, height: 2 * em, fit: 'shrink', wrap: false } as const;
  const { outline, bounds } = typeset(words, { font, size: em, box: { ...room, minSize: leastEm / 2 } });
  const size = {
    width: roundUp(bounds.right - bounds.left + 2 * padding.x * em),
    height: roundUp(bounds.bottom - bounds.top + 2 * padding.y * em),
  };
  const { box, overChanges } = placeLabel(size, { width, height, changed });
  const ink = rasterize(outline, {
    width: size.width,
    height: size.height,
    left: (bounds.left + bounds.right - size.width) / 2,
    top: (bounds.top + bounds.bottom - size.height) / 2,
  });
  const out = { ...createRaster(width, height, 3), data: Uint8Array.from(raster.data) };
  let brightest = 0;
  for (let y = box.top; y < box.bottom; y++)
    for (let x = box.left; x < box.right; x++) {
      const at = (y * width + x) * 3;
      const cover = ink.data[(y - box.top) * size.width + x - box.left] ?? 0;
      const plate = [0, 1, 2].map((k) => Math.round((out.data[at + k] ?? 0) * (1 - plateAlpha)));
      brightest = Math.max(brightest, lightOf(plate));
      for (let k = 0; k < 3; k++) out.data[at + k] = Math.round((plate[k] ?? 0) * (1 - cover) + 255 * cover);
    }
  return { raster: out, box, contrast: 1.05 / (brightest + 0.05), overChanges };
}

/** The corner with the least of what was changed under it; of equal ones the lower left, where readers look first. */
function placeLabel(
  size: { readonly width: number; readonly height: number },
  photo: { readonly width: number; readonly height: number; readonly changed: Raster },
): { box: LabelBox; overChanges: number } {
  const { width, height } = photo;
  const rightmost = Math.max(0, Math.floor((width - size.width) / grid - 1) * grid);
  const lowest = Math.max(0, Math.floor((height - size.height) / grid - 1) * grid);
  const corners = [
    [grid, lowest],
    [rightmost, lowest],
    [grid, grid],
    [rightmost, grid],
  ] as const;
  const places = corners.map(([x, y]) => {
    const [left, top] = [Math.min(x, rightmost), Math.min(y, lowest)];
    const box = {
      left,
      top,
      right: Math.min(width, left + size.width),
      bottom: Math.min(height, top + size.height),
    };
    return { box, overChanges: changedShare(box, photo) };
  });
  return places.reduce((best, place) => (place.overChanges < best.overChanges - 0.01 ? place : best));
}

function changedShare(
  box: LabelBox,
  { width, height, changed }: { width: number; height: number; changed: Raster },
): number {
  const samples = 24;
  let over = 0;
  for (let j = 0; j < samples; j++)
    for (let i = 0; i < samples; i++) {
      const x = box.left + ((i + 0.5) / samples) * (box.right - box.left);
      const y = box.top + ((j + 0.5) / samples) * (box.bottom - box.top);
      const column = Math.floor((x / width) * changed.width);
      const row = Math.floor((y / height) * changed.height);
      if ((changed.data[(row * changed.width + column) * changed.channels] ?? 0) > 0) over += 1;
    }
  return over / samples ** 2;
}

function lightOf(rgb: readonly number[]): number {
  const [r = 0, g = 0, b = 0] = rgb.map((level) => linearOfByte[level] ?? 0);
  return luminance(r, g, b);
}

function roundUp(pixels: number): number {
  return Math.ceil(pixels / grid) * grid;
}
