/** A sleeve along an arm. */
import type { Arm, Side } from '../body-frame.ts';
import { outwardOf, type Points } from '../garment-outline.ts';
import { lengthAt, lengthOf, upTo } from '../polyline.ts';
import { along, distance, middle, minus, type Spot, unit } from '../spot.ts';
import type { Depth } from '../trace-edge.ts';
import { onBorder } from './find-border.ts';
import { overlap, type Run } from './fit.ts';

/** half the width of an upper arm, an elbow and a wrist in cloth */
const armHalf = { shoulder: 0.17, elbow: 0.115, wrist: 0.085 };
/** a sleeve ends with theirs where the two differ by less than this share of an upper arm */
const sameSleeve = 0.4;
/** A sleeve of this share of an arm or more is a long one, whoever wears it, and ends at the wrist: its size is chosen to */
const longSleeve = 0.76;

export function fitSleeve(
  side: Side,
  o: {
    readonly arm: Arm;
    /** as of `outerTurn` */
    readonly turn: number;
    /** its length on its own picture */
    readonly sleeve: number;
    readonly shoulder: Spot;
    readonly armpit: Spot;
    readonly scale: number;
    readonly breadth: number;
    readonly worn: Depth;
    readonly body: Depth;
  },
): { readonly points: Points; readonly run: Run } {
  const { arm, shoulder, armpit, breadth } = o;
  const axis = [arm.shoulder, arm.elbow, arm.wrist];
  const flat = o.scale * o.sleeve + distance(middle(shoulder, armpit), arm.shoulder) * 0.5;
  const whole = lengthOf(axis);
  const wanted = flat > longSleeve * whole ? whole : flat;
  const wornEnd = wornAlong(axis, o.worn);
  const isSame =
    wornEnd > 0 &&
    wornEnd < whole &&
    Math.abs(wornEnd - wanted) < sameSleeve * distance(arm.shoulder, arm.elbow);
  const length = isSame ? wornEnd : wanted;
  const line = upTo(axis, length);
  const end = line.at(-1) as Spot;
  const before = line.at(-2) ?? arm.shoulder;
  const outward = outwardOf(unit(minus(end, before)), o.turn);
  const upper = distance(arm.shoulder, arm.elbow);
  const half =
    breadth *
    (length <= upper
      ? blend(armHalf.shoulder, armHalf.elbow, length / upper)
      : blend(armHalf.elbow, armHalf.wrist, (length - upper) / Math.max(1, whole - upper)));
  const isLong = length > upper;
  const look = { depth: isSame ? o.worn : o.body, reach: 0.12 * breadth };
  const points = {
    [`cuff${side}Outer`]: onBorder(along(end, outward, half), outward, look),
    [`cuff${side}Inner`]: onBorder(along(end, outward, -half), outward, look),
    ...(isLong && { [`elbow${side}`]: arm.elbow }),
  };
  const run: Run = {
    reaches: (spot) => lengthAt(axis, spot) <= wornEnd - (length > wornEnd ? overlap * breadth : 0),
    end: isSame ? 'together' : wornEnd > length ? 'shorter' : 'longer',
  };
  return { points, run };
}

/** From armhole to cuff, on its own picture; 0 for none. */
export function sleeveLength(side: Side, own: Points): number {
  const [shoulder, armpit, elbow] = [own[`shoulder${side}`], own[`armpit${side}`], own[`elbow${side}`]];
  const [outer, inner] = [own[`cuff${side}Outer`], own[`cuff${side}Inner`]];
  if (!shoulder || !armpit || !outer || !inner) return 0;
  const [from, to] = [middle(shoulder, armpit), middle(outer, inner)];
  const length = elbow ? distance(from, elbow) + distance(elbow, to) : distance(from, to);
  return length > 0.25 * distance(shoulder, armpit) ? length : 0;
}

const blend = (from: number, to: number, share: number): number =>
  from + Math.min(1, Math.max(0, share)) * (to - from);

/** How long an arm is covered, from its upper end; 0: not at all. */
function wornAlong(axis: readonly Spot[], worn: Depth): number {
  const whole = lengthOf(axis);
  let last: number | undefined;
  for (let far = 0; far <= whole; far += 1) {
    const spot = upTo(axis, far).at(-1) as Spot;
    if (worn(spot) > 0) last = far;
    else if (last !== undefined && far - last > 0.1 * whole) break;
  }
  return last === undefined ? 0 : last > whole - 2 ? whole : last;
}
