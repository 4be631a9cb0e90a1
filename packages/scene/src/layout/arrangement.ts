import type { Text } from '@escena/core/text';
import { pieceOf, type Goods, type PieceId } from '../furniture/goods.ts';
import type { Piece, Placement, Size } from '../furniture/piece.ts';
import type { Footprint } from './footprint.ts';

/** Where a piece's origin stands, metres, and its turn about y in radians (0 faces +z). */
export interface Pose {
  readonly x: number;
  readonly y: number;
  readonly z: number;
  readonly rotation: number;
}

/** A piece somewhere, with all that rules ask of it. */
export interface Placed extends Pose {
  readonly piece: PieceId;
  readonly title: Text;
  readonly size: Size;
  readonly placement: Placement;
  readonly outline: Piece['footprint'];
  /** metres from its floor to the surface that small things may stand on, when it has one */
  readonly top?: number | undefined;
}

/** What stands so far, and the floor that must stay empty before doors of cupboards and along beds. */
export interface Arrangement {
  readonly placed: readonly Placed[];
  readonly keepClear: readonly Footprint[];
}

/** @throws AppError `input.invalid` for an own model that is not among the goods */
export function place(piece: PieceId, { x, y, z, rotation }: Pose, goods: Goods): Placed {
  const made = pieceOf(goods, piece);
  const { title, placement, footprint: outline } = made;
  const top = made.top?.(goods.style);
  return { piece, title, placement, outline, size: made.size(goods.style), top, x, y, z, rotation };
}

/** The rectangle of floor that a piece covers. */
export function footprint(placed: Pick<Placed, 'x' | 'z' | 'rotation' | 'size'>): Footprint {
  const { x, z, rotation, size } = placed;
  return { x, z, rotation, halfWidth: size.width / 2, halfDepth: size.depth / 2 };
}
