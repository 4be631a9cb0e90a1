import type { Text } from '@escena/core/text';
import { Matrix4 } from 'three';
import type { Vec3 } from '../camera.ts';
import { pieceOf, type Goods, type PieceId } from '../furniture/goods.ts';
import type { Size } from '../furniture/piece.ts';
import type { SceneObject } from '../scene.ts';
import type { Placed } from './arrangement.ts';
import { buildArranged } from './build-arranged.ts';

/** One piece as it stands, for lists and editors. */
export interface FurnishedItem {
  readonly piece: PieceId;
  readonly title: Text;
  /** the piece's origin in the world, metres */
  readonly position: Vec3;
  /** radians about y; 0 faces +z */
  readonly rotation: number;
  readonly size: Size;
  /** the colour asked for, `#rrggbb`; absent: the style's own */
  readonly color?: string | undefined;
}

export interface Furnished {
  readonly objects: SceneObject[];
  /** one per object, in the same order */
  readonly items: FurnishedItem[];
}

/** Builds what stands. A layout built again as an arrangement by hand gives the same pieces, fold by fold. */
export function buildLayout(
  layout: readonly (Placed & { readonly color?: string | undefined })[],
  goods: Goods,
  seed: number,
): Furnished {
  const seen = new Map<PieceId, number>();
  const objects = layout.map(({ piece, color, rotation, x, y, z }): SceneObject => {
    const occurrence = seen.get(piece) ?? 0;
    seen.set(piece, occurrence + 1);
    return {
      name: piece,
      parts: buildArranged(pieceOf(goods, piece), { style: goods.style, seed, occurrence, color }),
      matrix: new Matrix4().makeRotationY(rotation).setPosition(x, y, z),
    };
  });
  const items = layout.map(({ piece, title, size, x, y, z, rotation, color }): FurnishedItem => {
    return { piece, title, position: [x, y, z], rotation, size, ...(color && { color }) };
  });
  return { objects, items };
}
