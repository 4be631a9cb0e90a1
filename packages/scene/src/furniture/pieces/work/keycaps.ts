import type { BufferGeometry } from 'three';
import { board } from '../../shapes/board.ts';
import { paint } from '../../styles/materials.ts';

/** what keys, and mice, are made of */
export const keys = paint([0.05, 0.05, 0.052], 0.6);

/** Five rows of keys over `width` × `depth` metres about a point. */
export function keycaps(
  width: number,
  depth: number,
  [x, y, z]: readonly [number, number, number],
): BufferGeometry[] {
  const rows = 5;
  const each = depth / rows;
  return Array.from({ length: rows }, (_, i) =>
    board([width - 0.02, 0.005, each - 0.004], [x, y, z + (i - 2) * each], 0.0015),
  );
}
