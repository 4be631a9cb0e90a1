import type { Outline, Segment } from './outline.ts';

/** A place on the art → a place in the picture; smooth, and one to one where the art lies. */
export type Warp = (x: number, y: number) => readonly [x: number, y: number];

export type Point = readonly [x: number, y: number];

/** A curve is cut no finer than into 2^12 pieces, whatever a warp does to it. */
const deepest = 12;

/**
 * An outline as polygons after a warp: pieces are halved until what is left out is smaller than `tolerance` (units of
 * the warped side, pixels). Straight lines are halved too, for a warp bends them.
 */
export function flattenOutline(outline: Outline, warp: Warp, tolerance: number): Point[][] {
  return outline.map(({ start, segments }) => {
    const ring: Point[] = [warp(...start)];
    let from: Point = start;
    const closed: readonly Segment[] = endsAt(segments, start) ? segments : [...segments, start];
    for (const segment of closed) {
      const at = curve(from, segment);
      const end: Point = [segment.at(-2) ?? 0, segment.at(-1) ?? 0];
      cut(at, warp, tolerance, { t0: 0, p0: warp(...from), t1: 1, p1: warp(...end), depth: 0 }, ring);
      from = end;
    }
    ring.pop();
    return ring;
  });
}

function endsAt(segments: readonly Segment[], [x, y]: Point): boolean {
  const last = segments.at(-1);
  return last?.at(-2) === x && last.at(-1) === y;
}

function curve([x0, y0]: Point, segment: Segment): (t: number) => Point {
  if (segment.length === 2) {
    const [x1, y1] = segment;
    return (t) => [x0 + t * (x1 - x0), y0 + t * (y1 - y0)];
  }
  if (segment.length === 4) {
    const [cx, cy, x1, y1] = segment;
    return (t) => {
      const s = 1 - t;
      return [s * s * x0 + 2 * s * t * cx + t * t * x1, s * s * y0 + 2 * s * t * cy + t * t * y1];
    };
  }
  const [ax, ay, bx, by, x1, y1] = segment;
  return (t) => {
    const s = 1 - t;
    const [k0, k1, k2, k3] = [s * s * s, 3 * s * s * t, 3 * s * t * t, t * t * t];
    return [k0 * x0 + k1 * ax + k2 * bx + k3 * x1, k0 * y0 + k1 * ay + k2 * by + k3 * y1];
  };
}

interface Span {
  readonly t0: number;
  readonly p0: Point;
  readonly t1: number;
  readonly p1: Point;
  readonly depth: number;
}

/** Pushes the points after p0 up to and with p1. */
function cut(
  at: (t: number) => Point,
  warp: Warp,
  tolerance: number,
  { t0, p0, t1, p1, depth }: Span,
  ring: Point[],
): void {
  const t = (t0 + t1) / 2;
  const middle = warp(...at(t));
  const flat =
    offChord(middle, p0, p1) <= tolerance &&
    // An S bend crosses its chord in the middle: the quarters tell.
    offChord(warp(...at((t0 + t) / 2)), p0, p1) <= tolerance &&
    offChord(warp(...at((t + t1) / 2)), p0, p1) <= tolerance;
  if (flat || depth === deepest) {
    ring.push(p1);
    return;
  }
  cut(at, warp, tolerance, { t0, p0, t1: t, p1: middle, depth: depth + 1 }, ring);
  cut(at, warp, tolerance, { t0: t, p0: middle, t1, p1, depth: depth + 1 }, ring);
}

function offChord([x, y]: Point, [x0, y0]: Point, [x1, y1]: Point): number {
  const [dx, dy] = [x1 - x0, y1 - y0];
  const length = Math.hypot(dx, dy);
  if (length < 1e-9) return Math.hypot(x - x0, y - y0);
  return Math.abs((x - x0) * dy - (y - y0) * dx) / length;
}
