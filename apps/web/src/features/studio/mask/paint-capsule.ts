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
  const brush = { capsule, profile: profileOf(outer.radius, rim), outer: outer.radius, erase: mode.erase };
  const columns = columnsOf(edit.mask);
  for (let y = rect.top; y < rect.bottom; y++) {
    const run = runOf(capsuleSpan(outer, y + 0.5), rect);
    if (!run) continue;
    const core = runOf(capsuleSpan(inner, y + 0.5), rect);
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
  return rect;
}

interface Brush {
  readonly capsule: Capsule;
  readonly profile: Uint8Array;
  /** pixels */
  readonly outer: number;
  readonly erase: boolean;
}

/** The soft part of a row; `row` is where the picture's column 0 would be in the tile. */
function paintRim(tile: Tile, row: number, run: Run & { readonly y: number; readonly brush: Brush }): void {
  const { capsule, profile, outer, erase } = run.brush;
  const [dx, dy] = [capsule.to.x - capsule.from.x, capsule.to.y - capsule.from.y];
  const length = dx * dx + dy * dy;
  const perLength = length === 0 ? 0 : 1 / length;
  const perStep = (profile.length - 1) / (outer * outer);
  const py = run.y + 0.5 - capsule.from.y;
  const done = erase ? 0 : 255;
  for (let x = run.start; x < run.end; x++) {
    const known = tile[row + x] ?? 0;
    // Most of a wide brush lies where it lay a moment ago.
    if (known === done) continue;
    const px = x + 0.5 - capsule.from.x;
    let t = (px * dx + py * dy) * perLength;
    if (t < 0) t = 0;
    else if (t > 1) t = 1;
    const [ex, ey] = [px - t * dx, py - t * dy];
    const value = profile[((ex * ex + ey * ey) * perStep) | 0] ?? 0;
    if (erase) {
      if (255 - value < known) tile[row + x] = 255 - value;
    } else if (value > known) tile[row + x] = value;
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
function runOf(span: readonly [number, number] | undefined, { left, right }: Rect): Run | undefined {
  if (!span) return undefined;
  const start = Math.max(left, Math.ceil(span[0] - 0.5));
  const end = Math.min(right, Math.floor(span[1] - 0.5) + 1);
  return start < end ? { start, end } : undefined;
}

/** 0 … 1 with level ends. */
function smooth(t: number): number {
  const u = Math.min(1, Math.max(0, t));
  return u * u * (3 - 2 * u);
}
