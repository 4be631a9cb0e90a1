/**
 * The two pictures that the reader gets, both with letters of the size that it was trained on: the photo as it is, cut to
 * the words; and the surface, unrolled again.
 */
import { createRaster, type Raster } from '@escena/core/raster';
import { cropRaster } from '@escena/imaging/crop-raster';
import type { Bounds } from '@escena/imaging/mask';
import { resizeRaster } from '@escena/imaging/resize';
import { pixelsPerMm, type PlacedBox } from '@escena/verticals/product/decal/place-box';

/** pixels; tesseract reads letters best whose capitals are 30 to 40 pixels high */
const em = 48;
/** em of paper that it wants around a line */
const border = 0.4;

/** @param size em in pixels of the photo */
export function asPhotographed(picture: Raster, bounds: Bounds, size: number): Raster {
  const margin = Math.ceil(border * size);
  const cut = cutOut(picture, bounds, margin);
  const scale = em / size;
  return darkOnLight(resizeRaster(cut, Math.round(cut.width * scale), Math.round(cut.height * scale)));
}

function cutOut(picture: Raster, { left, top, right, bottom }: Bounds, border: number): Raster {
  return cropRaster(picture, {
    left: Math.max(0, left - border),
    top: Math.max(0, top - border),
    right: Math.min(picture.width, right + border),
    bottom: Math.min(picture.height, bottom + border),
  });
}

/**
 * The words' part of the surface flattened: each point where the surface shows it, bilinear, at the photo's own resolution
 * or finer, then made smaller: a hair line between two samples would be lost. @param ink millimetres of the box
 */
export function unrolled(
  picture: Raster,
  box: PlacedBox,
  { ink, sizeMm }: { ink: Bounds; sizeMm: number },
): Raster {
  const finer = Math.max(1, Math.ceil((sizeMm * pixelsPerMm(box)) / em));
  const scale = (finer * em) / sizeMm;
  const margin = border * sizeMm;
  const [left, top] = [ink.left - margin, ink.top - margin];
  const width = Math.round((ink.right + margin - left) * scale);
  const height = Math.round((ink.bottom + margin - top) * scale);
  const flat = createRaster(width, height, 3);
  for (let i = 0; i < width * height; i++) {
    const across = left + ((i % width) + 0.5) / scale;
    const down = top + (Math.floor(i / width) + 0.5) / scale;
    const [x, y] = box.toPhoto(across, down);
    for (let k = 0; k < 3; k++) flat.data[3 * i + k] = Math.round(bilinear(picture, x - 0.5, y - 0.5, k));
  }
  return darkOnLight(resizeRaster(flat, Math.round(width / finer), Math.round(height / finer)));
}

/** Grey, dark on light, evenly lit: readers are trained on ink on paper, and part both by one level. */
function darkOnLight({ width, height, channels, data }: Raster): Raster {
  const grey = createRaster(width, height, 1);
  for (let i = 0; i < width * height; i++) {
    const [r = 0, g = 0, b = 0] = data.subarray(channels * i, channels * i + 3);
    grey.data[i] = Math.round(0.2126 * r + 0.7152 * g + 0.0722 * b);
  }
  const sorted = grey.data.toSorted();
  const [darkest = 0, middle = 0, lightest = 0] = [0.01, 0.5, 0.99].map(
    (share) => sorted[Math.floor(share * sorted.length)],
  );
  // Most of it is ground, and the ink further from it than anything else.
  if (lightest - middle > middle - darkest) grey.data.forEach((value, i) => (grey.data[i] = 255 - value));
  const coarse = resizeRaster(grey, Math.ceil(width / (2 * em)), Math.ceil(height / (2 * em)));
  const ground = resizeRaster(coarse, width, height).data;
  grey.data.forEach(
    (value, i) => (grey.data[i] = Math.min(255, (200 * value) / Math.max(1, ground[i] ?? 1))),
  );
  return grey;
}

function bilinear({ width, height, channels, data }: Raster, x: number, y: number, channel: number): number {
  const [left, top] = [Math.floor(x), Math.floor(y)];
  const at = (column: number, row: number) =>
    data[
      (Math.min(height - 1, Math.max(0, row)) * width + Math.min(width - 1, Math.max(0, column))) * channels +
        channel
    ] ?? 0;
  const [fx, fy] = [x - left, y - top];
  const upper = at(left, top) * (1 - fx) + at(left + 1, top) * fx;
  const lower = at(left, top + 1) * (1 - fx) + at(left + 1, top + 1) * fx;
  return upper * (1 - fy) + lower * fy;
}
