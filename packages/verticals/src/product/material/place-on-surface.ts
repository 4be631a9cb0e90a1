/** A texture's place by a surface that a person put handles on, so that wood and words follow the same curve. */
import type { Raster } from '@escena/core/raster';
import { flatPlace, type PlaceOnSurface } from '@escena/imaging/flat-place';
import { invertMap } from '../decal/invert-map.ts';
import { placeBox } from '../decal/place-box.ts';
import { createSurface, type PhotoSize, type Surface } from '../decal/surface.ts';
import type { DecalSurface } from '../decal/input.ts';

const whole = { x: 0, y: 0, width: 1, height: 1 };

/**
 * Within the handles as they say, about the surface's middle; beyond them as if it faced the camera.
 * @param mask the region, the photo's size
 * @throws AppError decal.surface_invalid
 */
export function placeOnSurface(input: DecalSurface, mask: Raster): PlaceOnSurface {
  const photo: PhotoSize = mask;
  const surface: Surface = createSurface(input, photo);
  const region = { left: 0, top: 0, width: photo.width, height: photo.height };
  const seen = invertMap(placeBox(surface, whole, 0), region, 0);
  const beyond = flatPlace(mask, surface.widthMm / 1000);
  return (x, y, to) => {
    const i = y * photo.width + x;
    const scale = seen.scale[i] ?? 0;
    if (scale === 0) return beyond(x, y, to);
    to[0] = ((seen.x[i] ?? 0) - surface.widthMm / 2) / 1000;
    to[1] = ((seen.y[i] ?? 0) - surface.heightMm / 2) / 1000;
    to[2] = 1 / scale / 1000;
  };
}
