/**
 * Where bare wall is seen, as a proposal that a person corrects: even surfaces apart from the floor, from doors, windows and
 * built-in things, and from the ceiling, which begins well above the eye or at the line where the walls end.
 */
import { createRaster, type Raster } from '@escena/core/raster';
import { linearToOklab, type Triple } from '@escena/imaging/color';
import { lightAt } from '@escena/imaging/light-at';
import { resizeRaster } from '@escena/imaging/resize';
import type { SurfaceMap } from '@escena/imaging/surface-map';
import { rayDirection, resizeCamera } from '../camera.ts';
import { components, erode } from '../room/binary-mask.ts';
import type { Room } from '../room/room.ts';
import { maskAt } from './bare-surfaces.ts';
import { boxSurfaces } from './box-surfaces.ts';
import { growArea } from './grow-area.ts';
import { openingsMask } from './openings-mask.ts';

/** share of the picture: less is a gap between things */
const leastArea = 0.002;
/** sine of the angle above the horizon that walls reach below */
const eyeLevel = 0.1;
/** OKLab: how unlike the largest of them walls may be; a screen or a dark cupboard is more */
const unlike = { lightness: 0.22, colour: 0.05 };
/** OKLab lightness, two pixels apart: more is an edge, which parts a white cupboard or a door from the wall that it stands in */
const edge = 0.025;
/** share of the longer side that walls go on beyond what is even for sure */
const reach = 0.015;

/**
 * @param map of the room's box, with the ceiling where the walls end @param hasCeiling whether that is known
 * @returns 1 channel of the reading's size, 255 and 0
 */
export function findWallAreas(
  photo: Raster,
  room: Room,
  { map, hasCeiling }: { readonly map: SurfaceMap; readonly hasCeiling: boolean },
): Raster {
  const plain = room.plain ?? room.floor.mask;
  const { width, height } = plain;
  const floor = maskAt(room.floor.mask, width, height).data;
  const openings = openingsMask(room, plain);
  const ceiling = boxSurfaces.indexOf('ceiling');
  const isCeiling = (i: number): boolean =>
    hasCeiling &&
    map.surfaceAt(((i % width) + 0.5) / width, (Math.floor(i / width) + 0.5) / height) === ceiling;
  const small = resizeRaster(photo, width, height);
  const isEdge = edgesOf(small);
  const data = plain.data.map((on, i) => {
    return on <= 127 || floor[i] || openings[i] || isCeiling(i) || isEdge[i] ? 0 : 1;
  });
  const camera = resizeCamera(room.camera, width, height);
  const rise = (i: number): number => rayDirection(camera, (i % width) + 0.5, Math.floor(i / width) + 0.5)[1];
  const walls = createRaster(width, height, 1);
  let paint: Triple | undefined;
  for (const part of components(erode({ width, height, data }, 1))) {
    if (part.length < leastArea * data.length) break;
    // Ceilings stay above the eye, seats and worktops below it.
    if (!part.some((i) => rise(i) < eyeLevel) || !part.some((i) => rise(i) > 0)) continue;
    const color = meanColor(small, part);
    paint ??= color;
    if (Math.abs(color[0] - paint[0]) > unlike.lightness) continue;
    if (Math.hypot(color[1] - paint[1], color[2] - paint[2]) > unlike.colour) continue;
    for (const i of part) walls.data[i] = 255;
  }
  return growArea(photo, walls, {
    reach: Math.round(reach * Math.max(width, height)),
    allowed: (i) => !floor[i] && !openings[i] && !isCeiling(i),
  });
}

/** 1 where the lightness changes faster than light on a wall does. */
function edgesOf(picture: Raster): Uint8Array {
  const { width, height } = picture;
  const lightness = Float32Array.from(
    { length: width * height },
    (_, i) => linearToOklab(lightAt(picture, i))[0],
  );
  const differ = (i: number, step: number): boolean =>
    Math.abs((lightness[i + step] ?? 0) - (lightness[i - step] ?? 0)) > edge;
  const out = new Uint8Array(width * height);
  for (let y = 1; y < height - 1; y++)
    for (let x = 1, i = y * width + 1; x < width - 1; x++, i++)
      if (differ(i, 1) || differ(i, width)) out[i] = 1;
  return out;
}

/** OKLab */
function meanColor(picture: Raster, part: Int32Array): Triple {
  const sum: [number, number, number] = [0, 0, 0];
  for (const i of part)
    linearToOklab(lightAt(picture, i)).forEach((value, k) => (sum[k] = (sum[k] ?? 0) + value));
  return [sum[0] / part.length, sum[1] / part.length, sum[2] / part.length];
}
