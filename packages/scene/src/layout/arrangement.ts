import { catalogue, type PieceName } from '../furniture/catalogue.ts';
import type { Size } from '../furniture/piece.ts';
import type { Style } from '../furniture/styles/style.ts';
import { overlaps, type Footprint } from './footprint.ts';

/** Where a piece's origin stands, metres, and its turn about y in radians (0 faces +z). */
export interface Pose {
  readonly x: number;
  readonly y: number;
  readonly z: number;
  readonly rotation: number;
}

export interface Placed extends Pose {
  readonly piece: PieceName;
  readonly size: Size;
}

/** What stands so far, and the floor that must stay empty before doors of cupboards and along beds. */
export interface Arrangement {
  readonly placed: readonly Placed[];
  readonly keepClear: readonly Footprint[];
}

export function place(piece: PieceName, { x, y, z, rotation }: Pose, style: Style): Placed {
  return { piece, size: catalogue[piece].size(style), x, y, z, rotation };
}

/** The rectangle of floor that a piece covers. */
export function footprint(placed: Placed): Footprint {
  const { x, z, rotation, size } = placed;
  return { x, z, rotation, halfWidth: size.width / 2, halfDepth: size.depth / 2 };
}

/** Whether it would stand in another floor piece's place, closer to it than `gap`, or in floor kept clear. */
export function collides(candidate: Placed, arrangement: Arrangement, gap: number): boolean {
  if (catalogue[candidate.piece].placement !== 'floor') return false;
  const own = footprint(candidate);
  return (
    arrangement.placed.some(
      (other) => catalogue[other.piece].placement === 'floor' && overlaps(own, footprint(other), gap),
    ) || arrangement.keepClear.some((zone) => overlaps(own, zone))
  );
}
