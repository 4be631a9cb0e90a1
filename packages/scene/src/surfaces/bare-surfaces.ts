import { createRaster, type Raster } from '@escena/core/raster';
import { mapPoint, type SurfaceMap } from '@escena/imaging/surface-map';
import { resizeRaster } from '@escena/imaging/resize';
import { type BinaryMask, dilate, erode } from '../room/binary-mask.ts';

/** pixels of the picture the room was read at: what is narrower between bare surfaces belongs to their border */
const border = 6;
/** metres from a border within which that holds: a skirting board's height, and a shadow line's width on the floor */
const borderReach = 0.22;

/**
 * Where bare floor, wall or ceiling is seen, with the skirting boards and lines between them, that no even surface has.
 * @param plain 1 channel, 255 = bare @returns the same, of its size
 */
export function bareSurfaces(plain: Raster, map: SurfaceMap): Raster {
  const { width, height } = plain;
  const mask: BinaryMask = { width, height, data: plain.data.map((on) => (on > 127 ? 1 : 0)) };
  const closed = erode(dilate(mask, border), border);
  const out = createRaster(width, height, 1);
  const place = new Float64Array(2);
  closed.data.forEach((on, i) => {
    if (!on) return;
    const [x, y] = [((i % width) + 0.5) / width, (Math.floor(i / width) + 0.5) / height];
    out.data[i] = mask.data[i] || atBorder(map, x, y, place) ? 255 : 0;
  });
  return out;
}

function atBorder(map: SurfaceMap, x: number, y: number, place: Float64Array): boolean {
  const surface = map.surfaces[map.surfaceAt(x, y)];
  if (!surface) return false;
  mapPoint(surface.toPlane, x, y, place);
  const [u, v] = [place[0] ?? 0, place[1] ?? 0];
  if (surface.heights) return Math.min(v - surface.heights[0], surface.heights[1] - v) < borderReach;
  // On floors: whether a step towards any side leaves it.
  const here = map.surfaceAt(x, y);
  return [
    [borderReach, 0],
    [-borderReach, 0],
    [0, borderReach],
    [0, -borderReach],
  ].some(([du = 0, dv = 0]) => {
    mapPoint(surface.toPicture, u + du, v + dv, place);
    return map.surfaceAt(place[0] ?? 0, place[1] ?? 0) !== here;
  });
}

/** `mask` at another size, 255 where most of it is set. */
export function maskAt(mask: Raster, width: number, height: number): Raster {
  const { data } = resizeRaster(mask, width, height);
  return { width, height, channels: 1, data: data.map((value) => (value > 127 ? 255 : 0)) };
}
