import type { BufferGeometry } from 'three';
import { board } from '../../shapes/board.ts';

/** `count` slats along x, side by side over `depth`, a finger's gap between them, about the origin; metres. */
export function slats({
  width,
  depth,
  count,
}: {
  width: number;
  depth: number;
  count: number;
}): BufferGeometry[] {
  const each = depth / count;
  return Array.from({ length: count }, (_, i) =>
    board([width, 0.016, each * 0.78], [0, 0, (i - (count - 1) / 2) * each], 0.004),
  );
}
