import type { Raster } from '@escena/core/raster';
import type { SurfaceMap } from '@escena/imaging/surface-map';
import { dilate } from '../room/binary-mask.ts';
import type { Room } from '../room/room.ts';
import { boxSurfaces } from './box-surfaces.ts';
import { growArea } from './grow-area.ts';

/** share of the longer side that floor goes on beyond what was read as floor for sure, at the walls' feet */
const reach = 0.04;

/**
 * Where bare floor is seen, as a proposal: what was read as floor, on to the feet of the box's walls. In the room's middle nothing
 * is added: a table of the floor's own wood is no floor.
 * @returns 1 channel of the reading's size, 255 and 0
 */
export function findFloorArea(
  photo: Raster,
  { floor: { mask } }: Pick<Room, 'floor'>,
  map: SurfaceMap,
): Raster {
  const { width, height } = mask;
  const steps = Math.round(reach * Math.max(width, height));
  const floor = boxSurfaces.indexOf('floor');
  const isWall = mask.data.map((_, i) =>
    map.surfaceAt(((i % width) + 0.5) / width, (Math.floor(i / width) + 0.5) / height) === floor ? 0 : 1,
  );
  const atFoot = dilate({ width, height, data: isWall }, steps).data;
  return growArea(photo, mask, { reach: steps, allowed: (i) => !isWall[i] && atFoot[i] === 1 });
}
