import type { Room } from '../../room/room.ts';
import { footprint, type Placed } from '../arrangement.ts';
import { createFloorField, type FloorField } from '../floor-field.ts';
import type { Footprint } from '../footprint.ts';
import { keepFree, type KeepFree } from '../keep-free.ts';
import type { RuleName } from '../rules/rule-book.ts';

/** The part of a room that is judged: nothing of it but the plan is large. */
export type JudgedRoom = Pick<
  Room,
  'camera' | 'walls' | 'ceilingHeight' | 'light' | 'openings' | 'others'
> & {
  readonly floor: Pick<Room['floor'], 'plan'>;
};

/** A room made ready to judge many arrangements in. */
export interface Grounds {
  readonly room: JudgedRoom;
  readonly field: FloorField;
  readonly free: KeepFree;
}

/** An arrangement being judged. */
export interface Judged extends Grounds {
  readonly placed: readonly Placed[];
  /** the rectangle under each piece, in the same order */
  readonly prints: readonly Footprint[];
}

/** A broken rule without its words. `excess` 0…1: how far beyond the limit; 1 where it is absent. */
export interface Breach {
  readonly rule: RuleName;
  readonly index: number;
  readonly other?: number | undefined;
  readonly measured: number;
  readonly limit: number;
  readonly excess?: number;
}

/** One rule, or a few that share their geometry. */
export type Check = (judged: Judged) => Iterable<Breach>;

export function createGrounds(room: JudgedRoom): Grounds {
  return { room, field: createFloorField(room.floor.plan, room.walls), free: keepFree(room) };
}

export function judgedScene(grounds: Grounds, placed: readonly Placed[]): Judged {
  return { ...grounds, placed, prints: placed.map(footprint) };
}

/** Every piece that passes a test, with its place in the arrangement and its rectangle. */
export function* those(
  { placed, prints }: Pick<Judged, 'placed' | 'prints'>,
  test: (placed: Placed) => boolean,
): Generator<{ index: number; item: Placed; own: Footprint }> {
  for (const [index, item] of placed.entries()) {
    const own = prints[index];
    if (own && test(item)) yield { index, item, own };
  }
}

/** 0 at the limit … 1 at twice the limit's distance beyond `span`. */
export function beyond(by: number, span: number): number {
  return Math.min(1, Math.max(0, by / span));
}
