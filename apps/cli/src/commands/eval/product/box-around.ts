import type { Raster } from '@escena/core/raster';
import { maskBounds } from '@escena/imaging/mask';

/** pixels that a made-up user's box stands off the thing */
const margin = 4;

/** The box that a made-up user draws: left, top, right, bottom, fractions of the picture. */
export function boxAround(mask: Raster): readonly [number, number, number, number] {
  const { width, height } = mask;
  const bounds = maskBounds(mask, 127) ?? { left: 0, top: 0, right: width, bottom: height };
  return [
    Math.max(0, (bounds.left - margin) / width),
    Math.max(0, (bounds.top - margin) / height),
    Math.min(1, (bounds.right + margin) / width),
    Math.min(1, (bounds.bottom + margin) / height),
  ];
}
