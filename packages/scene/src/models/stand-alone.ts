import { Matrix4 } from 'three';
import type { Piece, Size } from '../furniture/piece.ts';
import { createRandom } from '../furniture/random.ts';
import { styles } from '../furniture/styles/styles.ts';
import type { SceneObject } from '../scene.ts';

/** A piece by itself over the origin, its lowest point on the floor, turned by `rotation` radians about y. */
export function standAlone(piece: Piece, rotation: number): { object: SceneObject; size: Size } {
  const size = piece.size(styles.modern);
  const lift = { floor: 0, rug: 0, surface: 0, wall: size.height / 2, ceiling: size.height }[piece.placement];
  return {
    object: {
      name: piece.title.en,
      parts: piece.build(styles.modern, createRandom(1)),
      matrix: new Matrix4().makeRotationY(rotation).setPosition(0, lift, 0),
    },
    size,
  };
}
