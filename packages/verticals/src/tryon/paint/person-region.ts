import { AppError } from '@escena/core/app-error';
import type { Raster } from '@escena/core/raster';
import { maskBounds } from '@escena/imaging/mask';
import { regionAround } from '@escena/imaging/mask-crop-region';
import type { Box } from '@escena/imaging/pillow-resample';
import { type Spot, distance } from '../clothes/spot.ts';
import type { Figure } from './figure.ts';

/** hair above the shoulders, in their distance: about 0.43 m over 0.36 m */
const headAbove = 1.2;
/** around the person's points, as a share of their longer side: hair, feet and what clothes stand out by */
const margin = 0.1;

/**
 * The part of a photo that shows a whole person, as far as the photo does, in the shape that is drawn.
 * @param mask what was put on, 1 channel, the photo's size
 * @param size that shape, pixels
 * @throws AppError `studio.nothing_masked`
 */
export function personRegion(mask: Raster, figure: Figure, size: { width: number; height: number }): Box {
  const worn = maskBounds(mask);
  if (!worn) throw new AppError('studio.nothing_masked');
  const points = [...Object.values(figure.joints), ...figure.face, ...headOf(figure)];
  const xs = points.map(([x]) => x);
  const ys = points.map(([, y]) => y);
  const bounds = {
    left: Math.floor(Math.min(worn.left, ...xs)),
    top: Math.floor(Math.min(worn.top, ...ys)),
    right: Math.ceil(Math.max(worn.right, ...xs)),
    bottom: Math.ceil(Math.max(worn.bottom, ...ys)),
  };
  const pad = Math.round(margin * Math.max(bounds.right - bounds.left, bounds.bottom - bounds.top));
  return regionAround(bounds, mask, { ...size, pad });
}

/** Where the hair ends at the latest, also of a head whose points are not known; none without shoulders. */
function headOf({ joints: { leftShoulder, rightShoulder, neck } }: Figure): readonly Spot[] {
  if (!leftShoulder || !rightShoulder || !neck) return [];
  return [[neck[0], neck[1] - headAbove * distance(leftShoulder, rightShoulder)]];
}
