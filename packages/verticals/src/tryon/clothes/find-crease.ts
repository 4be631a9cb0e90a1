/** Where a sleeve that hangs before or behind the body meets it: no outline tells, the crease between them does. */
import { type Side, sides } from './body-frame.ts';
import type { Points } from './garment-outline.ts';
import { spread } from './polyline.ts';
import { along, distance, dot, middle, minus, type Spot, times, unit } from './spot.ts';
import type { Depth } from './trace-edge.ts';

/** places across the shoulders at which creases are looked for: finer is the weave */
const working = 120;
/** in chest widths: a sleeve's inner edge this far within the cloth is hidden; how far in from the outline a crease may be */
const hidden = 0.05;
const band = 0.42;
/** share of an inner edge that must lie on the cloth's border to be seen */
const enough = 0.55;
/** what a path pays for a chest width away from where the other side has its crease, or from where one is usually */
const pulls = { mirrored: 6, usual: 2.5 };
/** and for each step aside from one row to the next */
const stepCost = 0.12;
/** OKLab, its lightness whole: a difference over three pixels that is no doubt a crease */
const sureCrease = 0.12;
/** out from its middle a body is at least this wide; a sleeve hangs no further from it */
const withinBody = 0.3;
const widestGap = 0.35;
/** where the cloth ends this far within the side that is expected, its hem has begun */
const roundedHem = 0.06;
/** a sleeve beside a body that shows no crease is so many chest widths wide */
const usualSleeve = 0.16;

interface Cloth {
  readonly depth: Depth;
  /** how much colours change across a place, OKLab */
  readonly contrast: (spot: Spot, across: Spot) => number;
  /** of the picture */
  readonly size: Size;
}

interface Size {
  readonly width: number;
  readonly height: number;
}

/** A top's points with those of hidden armpits, cuffs and hems moved onto the creases; others stay. */
export function findCreases(points: Points, { depth, contrast, size }: Cloth): Points {
  const { neckLeft, neckRight, hemLeft, hemRight, shoulderLeft, shoulderRight } = points;
  const { armpitLeft, armpitRight } = points;
  if (!neckLeft || !neckRight || !hemLeft || !hemRight || !shoulderLeft || !shoulderRight) return points;
  if (!armpitLeft || !armpitRight) return points;
  const chest = distance(shoulderLeft, shoulderRight);
  const isConcealed = (side: Side): boolean => isHidden(side, { points, depth, chest });
  const concealed = sides.filter(isConcealed);
  if (concealed.length === 0) return points;
  const top = middle(neckLeft, neckRight);
  const down = unit(minus(middle(hemLeft, hemRight), top));
  const toLeft: Spot =
    dot([down[1], -down[0]], minus(neckLeft, neckRight)) > 0 ? [down[1], -down[0]] : [-down[1], down[0]];
  const frame = { top, down, toLeft, chest };
  let found = points;
  for (const side of concealed) {
    const other = concealed.length < 2 ? mirroredSide(side, points, frame) : undefined;
    const line = creaseOf(side, { points, depth, contrast, size, frame, other });
    if (line.length > 4) found = { ...found, ...pointsOn(side, line, { points, frame }) };
  }
  return found;
}

interface Frame {
  readonly top: Spot;
  readonly down: Spot;
  readonly toLeft: Spot;
  readonly chest: number;
}

function isHidden(
  side: Side,
  { points, depth, chest }: { readonly points: Points; readonly depth: Depth; readonly chest: number },
): boolean {
  const [armpit, inner, outer] = [
    points[`armpit${side}`],
    points[`cuff${side}Inner`],
    points[`cuff${side}Outer`],
  ];
  const [shoulder, elbow] = [points[`shoulder${side}`], points[`elbow${side}`]];
  if (!armpit || !inner || !outer || !shoulder || !elbow) return false;
  const line = spread([armpit, inner], 16);
  // A bent or curved edge leaves the straight line for what is beside the cloth, never for what is deep within it.
  return line.filter((spot) => depth(spot) < hidden * chest).length < enough * line.length;
}

/** How far out from the middle the other side's body ends, by how far down it is. */
function mirroredSide(
  side: Side,
  points: Points,
  { top, down, toLeft }: Frame,
): ((level: number) => number) | undefined {
  const name = side === 'Left' ? 'Right' : 'Left';
  const [armpit, hem] = [points[`armpit${name}`], points[`hem${name}`]];
  if (!armpit || !hem) return undefined;
  const [from, to] = [armpit, hem].map((spot) => {
    const off = minus(spot, top);
    return { level: dot(off, down), out: Math.abs(dot(off, toLeft)) };
  }) as [{ level: number; out: number }, { level: number; out: number }];
  return (level) =>
    from.out + ((to.out - from.out) * (level - from.level)) / Math.max(1, to.level - from.level);
}

interface Search extends Cloth {
  readonly points: Points;
  readonly frame: Frame;
  readonly other: ((level: number) => number) | undefined;
}

/** The path of most contrast from beneath the shoulder to the hem, never far from where it is expected (dynamic programming, row by row). */
function creaseOf(side: Side, { points, depth, contrast, size, frame, other }: Search): Spot[] {
  const { top, down, toLeft, chest } = frame;
  const outward = times(toLeft, side === 'Left' ? 1 : -1);
  const step = chest / working;
  const levelOf = (spot: Spot): number => dot(minus(spot, top), down);
  const shoulder = points[`shoulder${side}`] as Spot;
  const from = levelOf(shoulder) + 0.45 * chest;
  const rows: { readonly spots: Spot[]; readonly costs: number[] }[] = [];
  const columns = Math.round(band * working);
  for (let level = from; ; level += step) {
    const centre = along(top, down, level);
    // Below its hem only the sleeves go on.
    if (depth(along(centre, outward, withinBody * chest)) <= 0 || rows.length > 4 * working) break;
    let edge = 0;
    for (let out = 0; out < edge + widestGap * chest; out += step) {
      const [x, y] = along(centre, outward, out);
      if (x >= 0 && y >= 0 && x < size.width && y < size.height && depth([x, y]) > 0) edge = out;
    }
    const usual = other?.(level) ?? edge - usualSleeve * chest;
    if (edge < usual - roundedHem * chest) break;
    const pull = other ? pulls.mirrored : pulls.usual;
    const spots = Array.from({ length: columns }, (_, k) => along(centre, outward, edge - (k + 1) * step));
    rows.push({
      spots,
      costs: spots.map((spot, k) => {
        const inside = depth(spot) > step;
        const seen = inside ? Math.min(1, contrast(spot, outward) / sureCrease) : 0.3;
        return -seen + (pull * Math.abs(edge - (k + 1) * step - usual)) / chest;
      }),
    });
  }
  return cheapest(rows, stepCost);
}

function cheapest(
  rows: readonly { readonly spots: readonly Spot[]; readonly costs: readonly number[] }[],
  aside: number,
): Spot[] {
  const whence: number[][] = [];
  let sums: number[] = [];
  for (const { costs } of rows) {
    const before = sums;
    const back: number[] = [];
    sums = costs.map((cost, k) => {
      if (before.length === 0) return cost;
      let [best, least] = [k, Infinity];
      for (let d = -2; d <= 2; d++) {
        const sum = (before[k + d] ?? Infinity) + aside * Math.abs(d);
        if (sum < least) [best, least] = [k + d, sum];
      }
      back.push(best);
      return cost + least;
    });
    whence.push(back);
  }
  let k = sums.indexOf(Math.min(...sums));
  const line: Spot[] = [];
  for (let r = rows.length - 1; r >= 0; r--) {
    line.push(rows[r]?.spots[k] ?? [0, 0]);
    k = whence[r]?.[k] ?? k;
  }
  return line.reverse();
}

/** Armpit, waist, hips and hem along a crease; the cuff between its end and the cloth's outermost corner there. */
function pointsOn(
  side: Side,
  line: readonly Spot[],
  { points, frame }: { readonly points: Points; readonly frame: Frame },
): Points {
  const { top, toLeft, down } = frame;
  const out = (spot: Spot): number => Math.abs(dot(minus(spot, top), toLeft));
  const level = (spot: Spot): number => dot(minus(spot, top), down);
  const [first, last] = [line[0] as Spot, line.at(-1) as Spot];
  const on = (share: number): Spot => line[Math.round(share * (line.length - 1))] ?? last;
  const [cuff, hem] = [points[`cuff${side}Outer`] as Spot, points[`hem${side}`] as Spot];
  const isBeyond = out(hem) > out(cuff);
  const inner = points[`cuff${side}Inner`] as Spot;
  const end = Math.min(level(inner), level(last));
  const meets = line.reduce((a, b) => (Math.abs(level(b) - end) < Math.abs(level(a) - end) ? b : a));
  return {
    [`armpit${side}`]: first,
    [`cuff${side}Outer`]: isBeyond ? hem : cuff,
    [`cuff${side}Inner`]: isBeyond || out(inner) < out(meets) ? meets : inner,
    [`elbow${side}`]: undefined,
    ...(points[`waist${side}`] && { [`waist${side}`]: on(0.35) }),
    ...(points[`hip${side}`] && { [`hip${side}`]: on(0.7) }),
    [`hem${side}`]: last,
  };
}
