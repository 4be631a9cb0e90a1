/**
 * What stands on a room's floor, as a proposal that a person corrects: everything that is no bare surface and joined to the
 * floor, but for doors, windows and what reaches up to the ceiling, which belong to the building.
 */
import { createRaster, type Raster } from '@escena/core/raster';
import { type Camera, floorPoint, resizeCamera } from '../camera.ts';
import { type BinaryMask, components, dilate, erode } from '../room/binary-mask.ts';
import type { Room } from '../room/room.ts';
import { maskAt } from './bare-surfaces.ts';
import { openingsMask } from './openings-mask.ts';

/** pixels of the picture the room was read at */
const gap = 3;
const touch = 3;
/** shares of the picture: less is a mark on the floor, and what begins above this height is hung or built in to the ceiling */
const leastArea = 0.002;
const highest = 0.06;
/** metres: floor farther away says nothing of what stands on it */
const farthest = 9;

/** @returns 1 channel of the photo's size, 255 and 0 */
export function findStanding(room: Room, photo: { readonly width: number; readonly height: number }): Raster {
  const plain = room.plain ?? room.floor.mask;
  const { width, height } = plain;
  const floor = maskAt(room.floor.mask, width, height).data;
  const built = openingsMask(room, { width, height });
  const things: BinaryMask = {
    width,
    height,
    data: plain.data.map((on, i) => (on > 127 || floor[i] || built[i] ? 0 : 1)),
  };
  const nearFloor = dilate({ width, height, data: floor.map((on) => (on ? 1 : 0)) }, touch).data;
  const camera = resizeCamera(room.camera, width, height);
  const onFloor = (i: number): boolean => {
    if (!nearFloor[i]) return false;
    const point = floorPoint(camera, (i % width) + 0.5, Math.floor(i / width) + 0.5);
    return point !== undefined && Math.hypot(point[0], point[1]) < farthest;
  };
  const kept = new Uint8Array(things.data.length);
  const keep = (mask: BinaryMask, isCut: boolean): void => {
    for (const part of components(mask)) {
      if (part.length < leastArea * kept.length) break;
      if (!part.some(onFloor)) continue;
      if (topOf(part, width) >= highest * height) for (const i of part) kept[i] = 1;
      else if (!isCut) keep(belowHorizon(part, camera), true);
    }
  };
  keep(erode(things, 1), false);
  const grown = dilate({ width, height, data: kept }, 1);
  grown.data.forEach((on, i) => (kept[i] = on && things.data[i] ? 1 : 0));
  const whole = filled(erode(dilate({ width, height, data: kept }, gap), gap), floor);
  const out = createRaster(width, height, 1);
  whole.forEach((on, i) => (out.data[i] = on ? 255 : 0));
  return maskAt(out, photo.width, photo.height);
}

function topOf(part: Int32Array, width: number): number {
  return part.reduce((top, i) => Math.min(top, Math.floor(i / width)), Infinity);
}

/** Of what reaches the ceiling, a curtain before a sofa, the part that lies lower than the eye. */
function belowHorizon(part: Int32Array, camera: Camera): BinaryMask {
  const { width, height } = camera;
  const data = new Uint8Array(width * height);
  for (const i of part) if (floorPoint(camera, (i % width) + 0.5, Math.floor(i / width) + 0.5)) data[i] = 1;
  return { width, height, data };
}

/** Even parts of things, a seat or a cupboard's door, count as wall to the eye that reads surfaces: what things enclose is theirs. */
function filled({ width, height, data }: BinaryMask, floor: Uint8Array): Uint8Array {
  const out = data.slice();
  for (const hole of components({ width, height, data }, 0)) {
    const atRim = hole.some((i) => {
      const x = i % width;
      return x === 0 || x === width - 1 || i < width || i >= width * (height - 1);
    });
    if (!atRim && !hole.some((i) => floor[i])) for (const i of hole) out[i] = 1;
  }
  return out;
}
