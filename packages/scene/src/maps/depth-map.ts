import { throwIfAborted } from '@escena/core/app-error';
import { nextTurn } from '@escena/core/next-turn';
import type { Raster } from '@escena/core/raster';
import type { Camera } from '../camera.ts';
import type { RenderRoom } from '../render/render-scene.ts';
import { viewShell } from '../render/view-shell.ts';
import { type RoomOptions, estimateRoom } from '../room/estimate-room.ts';
import { closeWalls } from './close-walls.ts';
import { nearness } from './nearness.ts';

export interface DepthMapOptions extends RoomOptions {
  /** pixels of the map; the photo's shape, or it is stretched */
  readonly width: number;
  readonly height: number;
  /** 0…1 */
  readonly onProgress?: ((fraction: number) => void) | undefined;
}

/**
 * The map for depth ControlNets, from a photograph of a room: floor, walls and ceiling exactly where the camera that was found
 * says they are, white the nearest. Things that stand in the room are not in it.
 * @throws AppError `staging.no_floor` for a photo of no room, `job.cancelled`
 */
export async function depthMap(photo: Raster, options: DepthMapOptions): Promise<Raster> {
  options.onProgress?.(0);
  await nextTurn();
  const room = estimateRoom(photo, options);
  options.onProgress?.(0.8);
  await nextTurn();
  throwIfAborted(options.signal);
  const map = roomDepth(room, room.camera, options);
  options.onProgress?.(1);
  return map;
}

/** The same of a room that is known. Walls go on until they meet; windows are closed. */
export function roomDepth(
  room: RenderRoom,
  camera: Camera,
  { width, height }: { readonly width: number; readonly height: number },
): Raster {
  const closed = { ...room, walls: closeWalls(room.walls), openings: [] };
  const { distance, axial } = viewShell(closed, camera, width, height);
  const depth = distance.map((metres, i) => metres * (axial[i] as number));
  return { width, height, channels: 1, data: nearness(depth) };
}
