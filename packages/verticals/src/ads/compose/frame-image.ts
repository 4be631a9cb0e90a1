import type { Raster } from '@escena/core/raster';
import { cropRaster } from '@escena/imaging/crop-raster';
import { resizeRaster } from '@escena/imaging/resize';

/** A picture, and the point of it that no crop may lose. */
export interface AdImage {
  readonly raster: Raster;
  /** parts of width and height from the upper left corner; default the middle */
  readonly focus?: readonly [x: number, y: number];
}

/**
 * The picture covering width × height, as much of it as the shape allows, its focus as near to `at` as that lets it be.
 * @param at parts of width and height from the upper left corner
 */
export function frameImage(
  { raster, focus: [fx, fy] = [0.5, 0.5] }: AdImage,
  width: number,
  height: number,
  at: readonly [x: number, y: number] = [0.5, 0.5],
): Raster {
  const scale = Math.min(raster.width / width, raster.height / height);
  const [w, h] = [
    Math.max(1, Math.min(raster.width, Math.round(width * scale))),
    Math.max(1, Math.min(raster.height, Math.round(height * scale))),
  ];
  const left = within(Math.round(fx * raster.width - at[0] * w), raster.width - w);
  const top = within(Math.round(fy * raster.height - at[1] * h), raster.height - h);
  return resizeRaster(cropRaster(raster, { left, top, right: left + w, bottom: top + h }), width, height);
}

const within = (value: number, most: number) => Math.min(Math.max(0, value), most);
