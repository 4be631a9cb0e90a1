import { type Capsule, capsuleSpan, distanceSquared } from './capsule-span.ts';
import { clipRect, type Rect, rectOfTile, type Tile, tilesIn } from './mask.ts';
import type { MaskEdit } from './mask-edit.ts';

export interface BrushMode {
  /** 0 (soft from the middle) … 1 (hard, but for one pixel that smooths the edge) */
  readonly hardness: number;
  readonly erase: boolean;
}

/**
 * Paints a capsule and says which pixels it may have changed. A pixel takes the most that any capsule gives it (the
 * least, when erasing), so a stroke comes out the same however its path was cut into pieces, and a soft brush does not
 * grow harder where it crosses itself.
 */
export function paintCapsule(edit: MaskEdit, capsule: Capsule, mode: BrushMode): Rect | undefined {
  const rim = Math.max(1, (1 - mode.hardness) * capsule.radius);
  const outer: Capsule = { ...capsule, radius: capsule.radius + 0.5 };
  const inner: Capsule = { ...capsule, radius: Math.max(0, outer.radius - rim) };
  const rect = clipRect(boundsOf(outer), edit.mask);
  if (!rect) return undefined;
  for (const index of tilesIn(edit.mask, rect)) {
    if (mode.erase && !edit.mask.tiles[index]) continue;
    const place = rectOfTile(edit.mask, index);
    const tileWidth = place.right - place.left;
    const bottom = Math.min(place.bottom, rect.bottom);
    let tile: Tile | undefined;
    for (let y = Math.max(place.top, rect.top); y < bottom; y++) {
      const span = pixelsOf(capsuleSpan(outer, y + 0.5), place);
      if (!span) continue;
      tile ??= edit.writable(index);
      const row = (y - place.top) * tileWidth - place.left;
      const core = pixelsOf(capsuleSpan(inner, y + 0.5), place);
      if (core) tile.fill(mode.erase ? 0 : 255, row + core[0], row + core[1]);
      const soft = core
        ? [
            [span[0], core[0]],
            [core[1], span[1]],
          ]
        : [span];
      for (const [start = 0, end = 0] of soft)
        for (let x = start; x < end; x++) {
          const distance = Math.sqrt(distanceSquared(capsule, x + 0.5, y + 0.5));
          const value = Math.round(255 * smooth((outer.radius - distance) / rim));
          const known = tile[row + x] ?? 0;
          if (mode.erase) tile[row + x] = Math.min(known, 255 - value);
          else if (value > known) tile[row + x] = value;
        }
    }
  }
  return rect;
}

function boundsOf({ from, to, radius }: Capsule): Rect {
  return {
    left: Math.floor(Math.min(from.x, to.x) - radius),
    top: Math.floor(Math.min(from.y, to.y) - radius),
    right: Math.ceil(Math.max(from.x, to.x) + radius),
    bottom: Math.ceil(Math.max(from.y, to.y) + radius),
  };
}

/** The pixels of a tile whose middles lie in an interval, the last not included. */
function pixelsOf(
  span: readonly [number, number] | undefined,
  { left, right }: Rect,
): readonly [number, number] | undefined {
  if (!span) return undefined;
  const start = Math.max(left, Math.ceil(span[0] - 0.5));
  const end = Math.min(right, Math.floor(span[1] - 0.5) + 1);
  return start < end ? [start, end] : undefined;
}

/** 0 … 1 with level ends. */
function smooth(t: number): number {
  const u = Math.min(1, Math.max(0, t));
  return u * u * (3 - 2 * u);
}
