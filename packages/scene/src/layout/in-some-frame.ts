import { type Camera, project, type Vec2 } from '../camera.ts';
import type { Room } from '../room/room.ts';

/** Whether any of a room's photos has a point of the floor within its frame. */
export function inSomeFrame(room: Pick<Room, 'camera' | 'others'>, [x, z]: Vec2): boolean {
  return inFrame(room.camera, x, z) || (room.others ?? []).some(({ camera }) => inFrame(camera, x, z));
}

function inFrame(camera: Camera, x: number, z: number): boolean {
  const at = project(camera, [x, 0, z]);
  return at !== undefined && at.x >= 0 && at.y >= 0 && at.x < camera.width && at.y < camera.height;
}
