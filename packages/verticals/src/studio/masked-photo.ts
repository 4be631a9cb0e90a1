/**
 * Painting inside a photo: which part of it is drawn, and how what was drawn comes back. Nothing but the masked pixels is
 * ever written, and the photo's own samples are compared with the finished picture's outside the mask (G1).
 */
import { AppError } from '@escena/core/app-error';
import type { Raster } from '@escena/core/raster';
import { cropRaster } from '@escena/imaging/crop-raster';
import { maskCropRegion } from '@escena/imaging/mask-crop-region';
import { measureOutside } from '@escena/imaging/measure-outside';
import type { Box } from '@escena/imaging/pillow-resample';

export interface MaskedPhoto {
  /** what is kept and painted on: the photo, or a larger canvas with the photo on it */
  readonly canvas: Raster;
  /** 1 channel of the canvas's size: share of what is painted; 0 is the canvas's own pixel */
  readonly paint: Raster;
  /** the same before any feather: where a person allowed a change */
  readonly allowed: Raster;
}

/** The part that is drawn. */
export interface DrawnPart {
  readonly region: Box;
  readonly image: Raster;
  /** 255 wherever anything is painted, else 0 */
  readonly mask: Raster;
}

interface PartOptions {
  /** of what is drawn, pixels */
  readonly width: number;
  readonly height: number;
  /** pixels of the canvas around the mask */
  readonly padding: number;
}

/** @throws AppError `studio.nothing_masked` */
export function partToDraw({ canvas, allowed }: MaskedPhoto, options: PartOptions): DrawnPart {
  const region = maskCropRegion(allowed, { ...options, pad: options.padding });
  if (!region) throw new AppError('studio.nothing_masked');
  const mask = cropRaster(allowed, region);
  for (let i = 0; i < mask.data.length; i++) mask.data[i] = mask.data[i] === 0 ? 0 : 255;
  return { region, image: cropRaster(canvas, region), mask };
}

export interface PaintedPhoto {
  readonly image: Raster;
  /** largest difference of any sample outside the mask, 0…255 */
  readonly maxAbsDiffOutside: number;
}

/**
 * The canvas with what was drawn in its place.
 * @param drawn the region at its own size, 3 channels
 */
export function paintBack(photo: MaskedPhoto, drawn: Raster, region: Box): PaintedPhoto {
  const { canvas, paint, allowed } = photo;
  const { width, channels } = canvas;
  const data = canvas.data.slice();
  for (let y = region.top; y < region.bottom; y++)
    for (let x = region.left; x < region.right; x++) {
      const pixel = y * width + x;
      const share = (paint.data[pixel] ?? 0) / 255;
      if (share === 0) continue;
      const from = ((y - region.top) * drawn.width + x - region.left) * drawn.channels;
      for (let c = 0; c < 3; c++) {
        const old = data[pixel * channels + c] ?? 0;
        data[pixel * channels + c] = Math.round(old + share * ((drawn.data[from + c] ?? 0) - old));
      }
      // What is painted covers what was transparent.
      if (channels === 4) data[pixel * 4 + 3] = Math.max(data[pixel * 4 + 3] ?? 0, Math.round(255 * share));
    }
  const image = { ...canvas, data };
  return { image, maxAbsDiffOutside: measureOutside(canvas, image, allowed) };
}
