import type { LightSource, Room } from '../room/room.ts';
import type { SceneObject } from '../scene.ts';

/** What the path tracer needs of a room: its shell and the light that fills it. */
export interface RenderRoom extends Pick<Room, 'walls' | 'ceilingHeight' | 'light' | 'openings'> {
  /** light that comes with the furniture (`lampLights`): it falls on furniture, floor and walls, and the photo lacks it */
  readonly lamps?: readonly LightSource[] | undefined;
}

/** Furniture standing in a room. */
export interface RenderScene {
  readonly objects: readonly SceneObject[];
  readonly room: RenderRoom;
}
