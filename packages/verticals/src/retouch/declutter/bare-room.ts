import type { Raster } from '@escena/core/raster';
import type { SurfaceMap } from '@escena/imaging/surface-map';
import { bareSurfaces, maskAt } from '@escena/scene/bare-surfaces';
import { type RoomBox, surfacesOfBox } from '@escena/scene/box-surfaces';
import { fitRoomBox } from '@escena/scene/fit-room-box';
import { openingsMask } from '@escena/scene/openings-mask';
import type { Room } from '@escena/scene/room';

/** The room behind what stands in it: its surfaces, and where they are seen. */
export interface BareRoom {
  readonly box: RoomBox;
  readonly map: SurfaceMap;
  /** 1 channel, 255 where bare floor, wall or ceiling is seen */
  readonly bare: Raster;
}

/** @param hole 1 channel of the photo's size: what is to go, which says nothing of the room */
export function bareRoom(photo: Raster, room: Room, hole: Raster): BareRoom {
  const plain = room.plain ?? room.floor.mask;
  const floor = maskAt(room.floor.mask, plain.width, plain.height);
  const wall = { ...plain, data: plain.data.map((on, i) => (on > 127 && !floor.data[i] ? 255 : 0)) };
  const box = fitRoomBox(photo, room, { floor, wall, hidden: hole });
  const map = surfacesOfBox(box, room.camera);
  // An even door passes for wall; it lends neither colour nor light.
  const openings = openingsMask(room, plain);
  const both = {
    ...plain,
    data: plain.data.map((on, i) => ((on > 127 || floor.data[i]) && !openings[i] ? 255 : 0)),
  };
  return { box, map, bare: bareSurfaces(both, map) };
}
