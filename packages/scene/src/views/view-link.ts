import type { Vec2 } from '../camera.ts';
import type { Room } from '../room/room.ts';

/** A photo as far as joining looks at it. */
export type ReadView = Pick<Room, 'camera' | 'evidence'>;

/** Points of the floor that a person found in two photos of one room. */
export interface ViewLink {
  /** indexes of the photos */
  readonly a: number;
  readonly b: number;
  /** at least two; the same point in a and in b, fractions of width and height */
  readonly points: readonly (readonly [a: Vec2, b: Vec2])[];
}
