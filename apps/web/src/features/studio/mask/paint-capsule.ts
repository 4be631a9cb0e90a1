import { type Capsule, capsuleSpan } from './capsule-span.ts';
import { clipRect, columnsOf, type Rect, type Tile, tileSize } from './mask.ts';
import type { MaskEdit } from './mask-edit.ts';

export interface BrushMode {
  /** 0 (soft from the middle) … 1 (hard, but for one pixel that smooths the edge) */
  readonly hardness: number;
  readonly erase: boolean;
}

/** Pixels of a row, the last not included. */
interface Run {
  readonly start: number;
  readonly end: number;
}

/** A line that leans by less, pixels, is taken for an upright one: dividing by it would overflow. */
const upright = 1e-6;

/**
 * Paints a capsule and says which pixels it may have changed. A pixel takes the most that any capsule gives it (the
 * least, when erasing), so a stroke comes out the same however its path was cut into pieces, and a soft brush does not
 * grow harder where it crosses itself. Of a capsule that goes on, only what lies ahead of its beginning is visited: half of it.
 */
export function paintCapsule(edit: MaskEdit, capsule: Capsule, mode: BrushMode): Rect | undefined {
  const rim = Math.max(1, (1 - mode.hardness) * capsule.radius);
  const outer: Capsule = { ...capsule, radius: capsule.radius + 0.5 };
  const inner: Capsule = { ...capsule, radius: Math.max(0, outer.radius - rim) };
  const rect = clipRect(boundsOf(outer), edit.mask);
  if (!rect) return undefined;
  const brush = { capsule, profile: profileOf(outer.radius, rim), outer: outer.radius, erase: mode.erase };
  const columns = columnsOf(edit.mask);
  const painted = { left: rect.right, top: rect.bottom, right: rect.left, bottom: rect.top };
  for (let y = rect.top; y < rect.bottom; y++) {
    const ahead = capsule.goesOn ? aheadOf(capsule, y + 0.5, rect) : rect;
    const run = runOf(capsuleSpan(outer, y + 0.5), ahead);
    if (!run) continue;
    const core = runOf(capsuleSpan(inner, y + 0.5), ahead);
    painted.left = Math.min(painted.left, run.start);
    painted.right = Math.max(painted.right, run.end);
    painted.top = Math.min(painted.top, y);
    painted.bottom = y + 1;
    const firstTile = Math.floor(y / tileSize) * columns;
    for (let column = Math.floor(run.start / tileSize); column * tileSize < run.end; column++) {
      if (mode.erase && !edit.mask.tiles[firstTile + column]) continue;
      const left = column * tileSize;
      const width = Math.min(tileSize, edit.mask.width - left);
      const part = { start: Math.max(run.start, left), end: Math.min(run.end, left + width) };
      const tile = edit.writable(firstTile + column);
      const row = (y % tileSize) * width - left;
      if (!core || core.end <= part.start || core.start >= part.end) {
        paintRim(tile, row, { ...part, y, brush });
        continue;
      }
      const [start, end] = [Math.max(part.start, core.start), Math.min(part.end, core.end)];
      paintRim(tile, row, { start: part.start, end: start, y, brush });
      tile.fill(mode.erase ? 0 : 255, row + start, row + end);
      paintRim(tile, row, { start: end, end: part.end, y, brush });
    }
  }
  return clipRect(painted, edit.mask);
}

/** The columns of a row whose nearest point of the line is not its beginning, and one more for rounding. */
function aheadOf({ from, to }: Capsule, y: number, { left, right }: Rect): Pick<Rect, 'left' | 'right'> {
  const [dx, dy] = [to.x - from.x, to.y - from.y];
  // (x − from.x)·dx + (y − from.y)·dy ≥ 0
  const rest = (y - from.y) * dy;
  if (Math.abs(dx) < upright) return rest < -Math.abs(dy) ? { left, right: left } : { left, right };
  const edge = from.x - rest / dx;
  return dx > 0 ? { left: Math.max(left, edge - 1), right } : { left, right: Math.min(right, edge + 1) };
}

interface Brush {
  readonly capsule: Capsule;
  readonly profile: Uint8Array;
  /** pixels */
  readonly outer: number;
  readonly erase: boolean;
}

/**
 * The soft part of a row; `row` is where the picture's column 0 would be in the tile. Along a row the nearest point of the
 * line is first one of its ends, then between them, then the other end: each stretch has a loop of its own, since this is
 * where a wide brush spends its time.
 */
function paintRim(tile: Tile, row: number, run: Run & { readonly y: number; readonly brush: Brush }): void {
  const { from, to } = run.brush.capsule;
  const dx = to.x - from.x;
  const dy = to.y - from.y;
  const py = run.y + 0.5 - from.y;
  const square = dx * dx + dy * dy;
  const ends = { tile, row, brush: run.brush };
  const line = { from, py, dx, dy, square };
  if (Math.abs(dx) < upright) {
    if (square === 0 || py * dy <= 0) paintEnd(ends, run, from.x, py);
    else if (py * dy >= square) paintEnd(ends, run, to.x, py - dy);
    else paintBetween(ends, run, line);
    return;
  }
  // (x + ½ − from.x)·dx + py·dy, how far along the line the nearest point lies, is 0 and `square` at these columns.
  const atFrom = from.x - 0.5 - (py * dy) / dx;
  const atTo = atFrom + square / dx;
  const start = within(Math.ceil(Math.min(atFrom, atTo)), run.start, run.end);
  const end = within(Math.ceil(Math.max(atFrom, atTo)), start, run.end);
  const [left, right] = dx > 0 ? [from.x, to.x] : [to.x, from.x];
  const [leftY, rightY] = dx > 0 ? [py, py - dy] : [py - dy, py];
  paintEnd(ends, { start: run.start, end: start }, left, leftY);
  paintBetween(ends, { start, end }, line);
  paintEnd(ends, { start: end, end: run.end }, right, rightY);
}

const within = (x: number, least: number, most: number) => Math.min(most, Math.max(least, x));

interface Row {
  readonly tile: Tile;
  readonly row: number;
  readonly brush: Brush;
}

/** Columns whose nearest point is an end of the line: `x` its column, `ey` how far below it the row lies. */
function paintEnd({ tile, row, brush }: Row, { start, end }: Run, x: number, ey: number): void {
  const { profile, outer, erase } = brush;
  const perStep = (profile.length - 1) / (outer * outer);
  const low = ey * ey * perStep;
  let ex = start + 0.5 - x;
  for (let at = (row + start) | 0, stop = (row + end) | 0; at < stop; at++, ex++) {
    const value = profile[(ex * ex * perStep + low) | 0] as number;
    if (erase) {
      if (255 - value < (tile[at] as number)) tile[at] = 255 - value;
    } else if (value > (tile[at] as number)) tile[at] = value;
  }
}

interface Line {
  readonly from: { readonly x: number };
  readonly py: number;
  readonly dx: number;
  readonly dy: number;
  readonly square: number;
}

/** Columns whose nearest point lies between the ends: the distance to the line itself, which grows evenly. */
function paintBetween({ tile, row, brush }: Row, { start, end }: Run, line: Line): void {
  const { profile, outer, erase } = brush;
  const scale = Math.sqrt((profile.length - 1) / (outer * outer) / line.square);
  const step = line.dy * scale;
  let across = ((start + 0.5 - line.from.x) * line.dy - line.py * line.dx) * scale;
  for (let at = (row + start) | 0, stop = (row + end) | 0; at < stop; at++, across += step) {
    const value = profile[(across * across) | 0] as number;
    if (erase) {
      if (255 - value < (tile[at] as number)) tile[at] = 255 - value;
    } else if (value > (tile[at] as number)) tile[at] = value;
  }
}

/** Steps of a brush's profile: at the widest brush and the hardest edge, some thirty to a pixel. */
const steps = 1 << 13;
let kept: { readonly radius: number; readonly rim: number; readonly profile: Uint8Array } | undefined;

/** 255 … 0 over the square of the distance, 0 … radius²; the last one's is kept, for a stroke has many capsules of one width. */
function profileOf(radius: number, rim: number): Uint8Array {
  if (kept?.radius === radius && kept.rim === rim) return kept.profile;
  const profile = Uint8Array.from({ length: steps + 1 }, (_, k) => {
    const distance = Math.sqrt(k / steps) * radius;
    return Math.round(255 * smooth((radius - distance) / rim));
  });
  kept = { radius, rim, profile };
  return profile;
}

function boundsOf({ from, to, radius }: Capsule): Rect {
  return {
    left: Math.floor(Math.min(from.x, to.x) - radius),
    top: Math.floor(Math.min(from.y, to.y) - radius),
    right: Math.ceil(Math.max(from.x, to.x) + radius),
    bottom: Math.ceil(Math.max(from.y, to.y) + radius),
  };
}

/** The pixels whose middles lie in an interval. */
function runOf(
  span: readonly [number, number] | undefined,
  { left, right }: Pick<Rect, 'left' | 'right'>,
): Run | undefined {
  if (!span) return undefined;
  const start = Math.max(Math.ceil(left), Math.ceil(span[0] - 0.5));
  const end = Math.min(Math.floor(right), Math.floor(span[1] - 0.5) + 1);
  return start < end ? { start, end } : undefined;
}

/** 0 … 1 with level ends. */
function smooth(t: number): number {
  const u = Math.min(1, Math.max(0, t));
  return u * u * (3 - 2 * u);
}
