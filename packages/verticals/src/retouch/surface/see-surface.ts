/** Which surfaces an edit covers: where they lie, where they are seen, and what they reflect now. */
import { createRaster, type Raster } from '@escena/core/raster';
import type { Triple } from '@escena/imaging/color';
import type { SurfaceMap } from '@escena/imaging/surface-map';
import { boxSurfaces, surfacesOfBox } from '@escena/scene/box-surfaces';
import { findFloorArea } from '@escena/scene/find-floor-area';
import { findWallAreas } from '@escena/scene/find-wall-areas';
import { fitCeiling } from '@escena/scene/fit-ceiling';
import type { Room } from '@escena/scene/room';
import { bareRoom } from '../declutter/bare-room.ts';

export interface SeenSurface {
  readonly map: SurfaceMap;
  /** 1 channel of some size: where it is seen, as a proposal */
  readonly seen: Raster;
  /** linear, of what is proposed, on the whole */
  readonly reflectance: Triple;
}

/** metres: where a back wall is taken to stand that is not seen */
const unseenBack = 6;

export function seeFloor(photo: Raster, room: Room): SeenSurface {
  const { map } = bareRoom(photo, room, createRaster(photo.width, photo.height, 1));
  const floor = map.surfaces.slice(0, 1);
  return {
    map: { surfaces: floor, surfaceAt: () => 0 },
    seen: findFloorArea(photo, room, map),
    reflectance: room.light.floorReflectance,
  };
}

export function seeWalls(photo: Raster, room: Room): SeenSurface {
  const { box } = bareRoom(photo, room, createRaster(photo.width, photo.height, 1));
  const ceiling = fitCeiling(photo, room.camera, box);
  const whole = { ...box, ceiling: ceiling ?? box.ceiling };
  const seen = findWallAreas(photo, room, {
    map: surfacesOfBox(whole, room.camera),
    hasCeiling: ceiling !== undefined,
  });
  const back = Number.isFinite(box.back) ? box.back : unseenBack;
  const high = surfacesOfBox({ ...box, back, ceiling: 100 }, room.camera);
  const first = boxSurfaces.indexOf('back');
  const walls = high.surfaces.slice(first, first + 3);
  return {
    // What lies below the box's walls is a wall that stands nearer than they do.
    map: {
      surfaces: walls,
      surfaceAt: (x, y) => {
        const at = high.surfaceAt(x, y) - first;
        return at >= 0 && at < walls.length ? at : 0;
      },
    },
    seen,
    reflectance: room.light.wallReflectance,
  };
}
