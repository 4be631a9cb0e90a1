import type { Raster } from '@escena/core/raster';
import { pillowGrey } from './pillow-grey.ts';
import type { Box } from './pillow-resample.ts';

export interface RegionOptions {
  /** of the picture that is made of the region: the region is grown towards this shape */
  readonly width: number;
  readonly height: number;
  /** pixels that are added on each side */
  readonly pad: number;
}

/**
 * What of a picture is worth painting at full size: the mask's bounds, padded, then grown to the wanted shape as far as the
 * picture reaches (diffusers' VaeImageProcessor.get_crop_region, for `padding_mask_crop`).
 * @param mask anything but 0 counts as masked
 * @returns whole pixels, or undefined where nothing is masked
 */
export function maskCropRegion(mask: Raster, options: RegionOptions): Box | undefined {
  const bounds = boundsOf(pillowGrey(mask));
  return bounds && regionAround(bounds, mask, options);
}

/**
 * The same of a box that is known.
 * @param bounds whole pixels of the picture
 */
export function regionAround(
  bounds: Box,
  picture: Pick<Raster, 'width' | 'height'>,
  { width, height, pad }: RegionOptions,
): Box {
  const left = Math.max(bounds.left - pad, 0);
  const top = Math.max(bounds.top - pad, 0);
  const right = Math.min(bounds.right + pad, picture.width);
  const bottom = Math.min(bounds.bottom + pad, picture.height);
  const shape = width / height;
  if ((right - left) / (bottom - top) > shape) {
    const [y1, y2] = grow([top, bottom], Math.trunc((right - left) / shape - (bottom - top)), picture.height);
    return { left, top: y1, right, bottom: y2 };
  }
  const [x1, x2] = grow([left, right], Math.trunc((bottom - top) * shape - (right - left)), picture.width);
  return { left: x1, top, right: x2, bottom };
}

/** Longer by `more`, half on each side, moved back within 0…size; what is too long for that is cut. */
function grow([from, to]: readonly [number, number], more: number, size: number): readonly [number, number] {
  const half = Math.floor(more / 2);
  let start = from - half;
  let end = to + more - half;
  const over = Math.max(0, end - size);
  start -= over;
  end -= over;
  if (start < 0) {
    end -= start;
    start = 0;
  }
  return [start, Math.min(end, size)];
}

function boundsOf({ width, height, data }: Raster): Box | undefined {
  let [left, top, right, bottom] = [width, height, 0, 0];
  for (let y = 0; y < height; y++)
    for (let x = 0; x < width; x++) {
      if (data[y * width + x] === 0) continue;
      left = Math.min(left, x);
      right = Math.max(right, x + 1);
      top = Math.min(top, y);
      bottom = y + 1;
    }
  return right > left ? { left, top, right, bottom } : undefined;
}
