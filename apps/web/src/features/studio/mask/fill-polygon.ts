import type { Point } from './capsule-span.ts';
import { clipRect, type Rect, rectOfTile, tilesIn } from './mask.ts';
import type { MaskEdit } from './mask-edit.ts';

/** Fills what lies inside an outline, crossing parts by the even-odd rule: a pixel is in when its middle is. Says which pixels it may have changed. */
export function fillPolygon(edit: MaskEdit, corners: readonly Point[], erase: boolean): Rect | undefined {
  if (corners.length < 3) return undefined;
  const xs = corners.map(({ x }) => x);
  const ys = corners.map(({ y }) => y);
  const bounds = {
    left: Math.floor(Math.min(...xs)),
    top: Math.floor(Math.min(...ys)),
    right: Math.ceil(Math.max(...xs)),
    bottom: Math.ceil(Math.max(...ys)),
  };
  const rect = clipRect(bounds, edit.mask);
  if (!rect) return undefined;
  for (let y = rect.top; y < rect.bottom; y++) {
    const crossings = crossingsAt(corners, y + 0.5);
    for (let k = 0; k + 1 < crossings.length; k += 2)
      fillRow(edit, y, { start: crossings[k] ?? 0, end: crossings[k + 1] ?? 0, erase });
  }
  return rect;
}

/** The corners of a rectangle, drawn from one to the opposite one, on whole pixels. */
export function rectangleBetween(a: Point, b: Point): Point[] {
  const [left, right] = [Math.floor(Math.min(a.x, b.x)), Math.ceil(Math.max(a.x, b.x))];
  const [top, bottom] = [Math.floor(Math.min(a.y, b.y)), Math.ceil(Math.max(a.y, b.y))];
  return [
    { x: left, y: top },
    { x: right, y: top },
    { x: right, y: bottom },
    { x: left, y: bottom },
  ];
}

/** Where the outline crosses the line at height `y`, from left to right. */
function crossingsAt(corners: readonly Point[], y: number): number[] {
  const found: number[] = [];
  let from = corners.at(-1);
  for (const to of corners) {
    if (from && from.y <= y !== to.y <= y) {
      // From the upper end down, so that rounding does not depend on the way round.
      const [upper, lower] = from.y < to.y ? [from, to] : [to, from];
      found.push(upper.x + ((y - upper.y) / (lower.y - upper.y)) * (lower.x - upper.x));
    }
    from = to;
  }
  return found.sort((a, b) => a - b);
}

interface Run {
  readonly start: number;
  readonly end: number;
  readonly erase: boolean;
}

function fillRow(edit: MaskEdit, y: number, { start, end, erase }: Run): void {
  const row = { left: Math.ceil(start - 0.5), right: Math.ceil(end - 0.5), top: y, bottom: y + 1 };
  const inside = clipRect(row, edit.mask);
  if (!inside) return;
  for (const index of tilesIn(edit.mask, inside)) {
    if (erase && !edit.mask.tiles[index]) continue;
    const { left, top, right } = rectOfTile(edit.mask, index);
    const base = (y - top) * (right - left) - left;
    edit
      .writable(index)
      .fill(erase ? 0 : 255, base + Math.max(left, inside.left), base + Math.min(right, inside.right));
  }
}
