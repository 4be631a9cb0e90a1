import { AppError } from '@escena/core/app-error';
import type { Text } from '@escena/core/text';
import { Matrix4 } from 'three';
import type { Vec3 } from '../camera.ts';
import { catalogue, type PieceName } from '../furniture/catalogue.ts';
import type { Size } from '../furniture/piece.ts';
import { createRandom } from '../furniture/random.ts';
import { styles, type StyleName } from '../furniture/styles/styles.ts';
import type { Room } from '../room/room.ts';
import type { SceneObject } from '../scene.ts';
import type { Placed } from './arrangement.ts';
import type { RoomType } from './groups.ts';
import { planLayout } from './plan-layout.ts';

export interface FurnishOptions {
  readonly roomType: RoomType;
  readonly style: StyleName;
  /** another seed gives another proposal; the same seed the same one */
  readonly seed: number;
  /** exactly these and nothing else; absent: the room type's own choice */
  readonly items?: readonly PieceName[];
}

/** One piece as it stands, for lists and editors. */
export interface FurnishedItem {
  readonly piece: PieceName;
  readonly title: Text;
  /** the piece's origin in the world, metres */
  readonly position: Vec3;
  /** radians about y; 0 faces +z */
  readonly rotation: number;
  readonly size: Size;
}

export interface Furnished {
  readonly objects: SceneObject[];
  /** one per object, in the same order */
  readonly items: FurnishedItem[];
}

/**
 * Furnishes a room: decides what stands where and builds it, to scale, on the free floor.
 * @throws AppError `staging.item_does_not_fit` (data: piece, widthCm, the sentence as `en` and `es`) for a listed piece
 *   without a place, `staging.nothing_fits` when not even the smallest set has a place
 */
export function furnish(room: Room, { roomType, style, seed, items }: FurnishOptions): Furnished {
  const request = { roomType, style: styles[style], seed, items };
  const considerate = planLayout(room, request);
  // Where every place hides something of the photo, hiding a little is better than no picture at all.
  const layout = considerate.length > 0 ? considerate : planLayout({ ...room, plain: undefined }, request);
  if (layout.length === 0) throw new AppError('staging.nothing_fits');
  return {
    objects: layout.map((placed, index) => build(placed, { style, seed: seed * 1009 + index })),
    items: layout.map(({ piece, size, x, y, z, rotation }) => ({
      piece,
      title: catalogue[piece].title,
      position: [x, y, z],
      rotation,
      size,
    })),
  };
}

function build(placed: Placed, { style, seed }: { style: StyleName; seed: number }): SceneObject {
  return {
    name: placed.piece,
    parts: catalogue[placed.piece].build(styles[style], createRandom(seed)),
    matrix: new Matrix4().makeRotationY(placed.rotation).setPosition(placed.x, placed.y, placed.z),
  };
}
