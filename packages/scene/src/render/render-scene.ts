import type { Room } from '../room/room.ts';
import type { SceneObject } from '../scene.ts';

/** What the path tracer needs of a room: its shell and the light that fills it. */
export type RenderRoom = Pick<Room, 'walls' | 'ceilingHeight' | 'light'>;

/** Furniture standing in a room. */
export interface RenderScene {
  readonly objects: readonly SceneObject[];
  readonly room: RenderRoom;
}
