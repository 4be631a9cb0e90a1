import { AppError } from '@escena/core/app-error';
import type { Goods, PieceId } from '../furniture/goods.ts';
import { styles, type StyleName } from '../furniture/styles/styles.ts';
import type { Room } from '../room/room.ts';
import { buildLayout, type Furnished } from './build-layout.ts';
import type { RoomType } from './groups/room-programs.ts';
import { planLayout } from './plan-layout.ts';

export type { Furnished, FurnishedItem } from './build-layout.ts';

export interface FurnishOptions {
  readonly roomType: RoomType;
  readonly style: StyleName;
  /** another seed gives another proposal; the same seed the same one */
  readonly seed: number;
  /** exactly these and nothing else; absent: the room type's own choice */
  readonly items?: readonly PieceId[] | undefined;
  /** a person's own models by id */
  readonly own?: Goods['own'];
}

/**
 * Furnishes a room: decides what stands where and builds it, to scale, on the free floor.
 * @throws AppError `staging.item_does_not_fit` (data: piece, widthCm, the sentence as `en` and `es`) for a listed piece
 *   without a place, `staging.nothing_fits` when not even the smallest set has a place
 */
export function furnish(room: Room, options: FurnishOptions): Furnished {
  const steps = furnishInSteps(room, options);
  for (let step = steps.next(); ; step = steps.next()) if (step.done) return step.value;
}

/** The same for who wants to be heard in between: it yields once everything has its place, before it is built. */
export function* furnishInSteps(
  room: Room,
  { roomType, style, seed, items, own }: FurnishOptions,
): Generator<void, Furnished, void> {
  const goods: Goods = { style: styles[style], own };
  const layout = planLayout(room, { roomType, goods, seed, items });
  if (layout.length === 0) throw new AppError('staging.nothing_fits');
  yield;
  return buildLayout(layout, goods, seed);
}
