import type { Text } from '@escena/core/text';
import type { Part } from '../scene.ts';
import type { Random } from './random.ts';
import type { Style } from './styles/style.ts';

/** Outer measures in metres: width along x, depth along z, height along y. */
export interface Size {
  readonly width: number;
  readonly depth: number;
  readonly height: number;
}

/**
 * Where a piece belongs: on the floor; flat on the floor under others; on top of another piece; flat against a wall
 * (its back at z = 0); hanging from the ceiling (its top at y = 0).
 */
export type Placement = 'floor' | 'rug' | 'surface' | 'wall' | 'ceiling';

/**
 * A parametric piece. Its own space: metres, floor (or supporting surface) y = 0, centred in x and z, front towards
 * +z. Wall pieces are centred in x and y with their back at z = 0; ceiling pieces hang down from y = 0.
 */
export interface Piece {
  readonly title: Text;
  readonly placement: Placement;
  /** what it covers of the floor */
  readonly footprint: 'rectangle' | 'round';
  size(style: Style): Size;
  /** Parts whose common bounding box is `size(style)`; irregularities (folds, leaves, books) come from `random`. */
  build(style: Style, random: Random): Part[];
  /** height in metres of the surface that small things may stand on */
  top?(style: Style): number;
}
