/**
 * Where a garment's points come to lie on a body: its own proportions, one scale for all of it, on the body's joints; where the
 * clothes that are worn end about there already, it ends with them.
 */
import type { GarmentKind } from '../landmarks/garment-landmarks.ts';
import { type Arm, type BodyFrame, type Side, sides } from './body-frame.ts';
import { outerTurn, outwardOf, type Points } from './garment-outline.ts';
import { lengthAt, lengthOf, upTo } from './polyline.ts';
import { along, distance, dot, middle, minus, mix, type Spot, times, unit } from './spot.ts';
import type { Depth } from './trace-edge.ts';

/** What is seen of a person: places within the clothes that go, and within those or bare arms and neck. */
export interface SeenBody {
  readonly frame: BodyFrame;
  readonly worn: Depth;
  readonly body: Depth;
}

/** In widths across the shoulders, measured on photographs of clothed people. */
const build = {
  neckUp: 0.2,
  neckOut: 0.2,
  shoulderUp: 0.07,
  armpitDown: 0.4,
  armpitIn: 0.1,
  hipOut: 0.14,
  waistUp: 0.18,
};
/** half the width of an upper arm, an elbow and a wrist in cloth */
const armHalf = { shoulder: 0.17, elbow: 0.115, wrist: 0.085 };
/** flat cloth : the same cloth seen on a body from before, across the chest */
const aroundBody = 1.25;
/** a garment ends with the worn clothes where they are this share of its own length, from and to */
const sameLength = {
  top: [0.5, 1.5],
  outerwear: [0.6, 1.5],
  dress: [0.8, 1.3],
  bottom: [0.8, 1.25],
} as const;
/** a neckline is theirs where its depth is this share of its own */
const sameDepth = [0.4, 1.8] as const;
/** a hem is not straight: where a garment goes on beyond the worn one, its own edge takes over so many shoulder breadths before */
const overlap = 0.1;
/** and whose ends are this near to them: a boat neck is no crew neck; in widths across the shoulders */
const besideNeck = 0.06;
/** and a sleeve with theirs where the two differ by less than this share of an upper arm */
const sameSleeve = 0.4;
/** one that is this share of an arm or more is a long one, whoever wears it, and ends at the wrist: its size is chosen to */
const longSleeve = 0.76;

/** How a sleeve, or the trunk, runs beside the worn clothes' own. */
export interface Run {
  /** whether the worn clothes go down as far as this place's level, on the limb's axis */
  reaches(spot: Spot): boolean;
  /** whether it ends longer than they do, with them, or shorter */
  readonly end: 'longer' | 'together' | 'shorter';
}

export interface Fit {
  readonly points: Points;
  /** pixels of the photo in one of the garment's own picture, along the cloth; undefined for what has no sleeves */
  readonly sleeveScale?: number;
  readonly trunk: Run;
  readonly sleeves: Readonly<Record<Side, Run>>;
  /** whether the neckline is the worn clothes' own */
  readonly sameNeckline: boolean;
  /** a top whose armholes are open, so that their edges are its own */
  readonly isSleeveless: boolean;
}

const alone: Run = { reaches: () => false, end: 'longer' };

/** @param own the garment's points, pixels of its own picture */
export function proposeFit(kind: GarmentKind, own: Points, seen: SeenBody): Fit {
  return kind === 'bottom' ? fitBottom(own, seen) : fitUpper(kind, own, seen);
}

const nothing: Fit = {
  points: {},
  trunk: alone,
  sleeves: { Left: alone, Right: alone },
  sameNeckline: false,
  isSleeveless: false,
};

function fitUpper(kind: 'top' | 'outerwear' | 'dress', own: Points, { frame, worn, body }: SeenBody): Fit {
  const { neckLeft, neckRight, neckFront, shoulderLeft, shoulderRight } = own;
  const { armpitLeft, armpitRight, hemLeft, hemRight } = own;
  if (!neckLeft || !neckRight || !neckFront || !shoulderLeft || !shoulderRight) return nothing;
  if (!armpitLeft || !armpitRight || !hemLeft || !hemRight) return nothing;
  const { neck, down, toLeft, arms } = frame;
  const breadth = acrossShoulders(frame, body);
  // Both are equally long; where one seems shorter, it is folded or seen aslant.
  const sleeve = Math.max(...sides.map((side) => sleeveLength(side, own)));
  const isSleeved = sleeve > 0;
  const chest = distance(armpitLeft, armpitRight);
  const armpits = sides.map((side) => {
    const inward = side === 'Left' ? -1 : 1;
    return along(
      along(along(neck, toLeft, -inward * 0.5 * breadth), down, build.armpitDown * breadth),
      toLeft,
      inward * build.armpitIn * breadth,
    );
  }) as [Spot, Spot];
  const byChest = distance(...armpits) / chest;
  // Cloth laid flat is half of what goes around a body, and seen from before it is narrower.
  const scale = isSleeved ? breadth / distance(shoulderLeft, shoulderRight) : aroundBody * byChest;
  // The shoulder's slope, from the neck out.
  const onSlope = (out: number): Spot => {
    const share = Math.min(1, Math.max(0, (Math.abs(out) / breadth - build.neckOut) / (0.5 - build.neckOut)));
    const up = (build.neckUp + share * (build.shoulderUp - build.neckUp)) * breadth;
    return along(along(neck, toLeft, out), down, -up);
  };
  const ownLeft = unit(minus(shoulderLeft, shoulderRight));
  const outOf = (spot: Spot): number => scale * dot(minus(spot, middle(neckLeft, neckRight)), ownLeft);
  const neckHalf = Math.max(
    0.14 * breadth,
    Math.min(0.42 * breadth, (scale * distance(neckLeft, neckRight)) / 2),
  );
  const fit: Record<string, Spot> = {
    neckLeft: onTop(onSlope(neckHalf), { down, body, reach: 0.08 * breadth }),
    neckRight: onTop(onSlope(-neckHalf), { down, body, reach: 0.08 * breadth }),
  };
  const collar = middle(fit['neckLeft'] as Spot, fit['neckRight'] as Spot);
  const depth = scale * distance(neckFront, middle(neckLeft, neckRight));
  const front = firstWithin(collar, down, { depth: worn, reach: 1.2 * depth + 0.1 * breadth });
  const isWide = [fit['neckLeft'], fit['neckRight']].every(
    (spot) => worn(spot as Spot) > -besideNeck * breadth,
  );
  const sameFront = isSleeved && isWide ? endsWith(front, depth, sameDepth) : undefined;
  fit['neckFront'] = along(collar, down, sameFront ?? depth);
  const length = scale * distance(middle(hemLeft, hemRight), middle(neckLeft, neckRight));
  const middleOf = along(collar, down, 0.4 * breadth);
  const wornLength = lastWithin(middleOf, down, { depth: worn, reach: 1.5 * length });
  const end = wornLength === undefined ? undefined : wornLength + 0.4 * breadth;
  const long = endsWith(end, length, sameLength[kind]) ?? length;
  const sleeves = { Left: alone, Right: alone };
  for (const [k, side] of sides.entries()) {
    const sign = side === 'Left' ? 1 : -1;
    const armpit = armpits[k] as Spot;
    const shoulderOut = isSleeved ? sign * 0.5 * breadth : outOf(own[`shoulder${side}`] as Spot);
    const shoulder = onTop(onSlope(shoulderOut), { down, body, reach: 0.08 * breadth });
    fit[`shoulder${side}`] = shoulder;
    fit[`armpit${side}`] = isSleeved ? armpit : along(armpit, down, -0.06 * breadth);
    const hip = along(frame.legs[side].hip, toLeft, sign * build.hipOut * breadth);
    const hemOut =
      scale * Math.abs(dot(minus(own[`hem${side}`] as Spot, middle(hemLeft, hemRight)), ownLeft));
    const flare = hemOut / ((scale * chest) / 2);
    const corner = hemCorner({ armpit, hip, frame, sign, level: along(collar, down, long), flare });
    const sideways = unit(minus(corner, fit[`armpit${side}`] as Spot));
    fit[`hem${side}`] =
      long === length
        ? corner
        : onBorder(onBorder(corner, toLeft, { depth: worn, reach: 0.15 * breadth }), sideways, {
            depth: worn,
            reach: 0.3 * breadth,
          });
    if (!isSleeved) continue;
    const turn = outerTurn(side, down, toLeft);
    const laid = fitSleeve(side, {
      arm: arms[side],
      turn,
      sleeve,
      shoulder,
      armpit,
      scale,
      breadth,
      worn,
      body,
    });
    Object.assign(fit, laid.points);
    sleeves[side] = laid.run;
  }
  const trunk: Run = {
    reaches: (spot) =>
      end === undefined || dot(minus(spot, collar), down) <= end - (long > end ? overlap * breadth : 0),
    end: long !== length ? 'together' : end === undefined || end > long ? 'shorter' : 'longer',
  };
  const sleeveScale = isSleeved ? scale : undefined;
  return {
    points: fit,
    sleeveScale,
    trunk,
    sleeves,
    sameNeckline: sameFront !== undefined,
    isSleeveless: !isSleeved,
  };
}

/** of the breadth between the joints: how far beyond them shoulders can end in clothes */
const beyondJoint = 0.15;

/**
 * From edge to edge: joints may be said to be in the shoulders' middle or at their corners, garments are measured across. By the side
 * that ends sooner: an arm that is raised has no edge there.
 */
function acrossShoulders({ breadth, arms, toLeft }: BodyFrame, body: Depth): number {
  const beyond = sides.map((side) => {
    const outward = times(toLeft, side === 'Left' ? 1 : -1);
    const { shoulder } = arms[side];
    if (body(shoulder) <= 0) return 0;
    return lastBefore(shoulder, outward, { depth: body, reach: beyondJoint * breadth });
  });
  return breadth + 2 * Math.min(...beyond);
}

/** How far from a place within a region it goes on without a gap. */
function lastBefore(from: Spot, direction: Spot, { depth, reach }: Look): number {
  for (let far = 0; far <= reach; far += 1) if (depth(along(from, direction, far)) <= 0) return far;
  return reach;
}

/** On the line of armpit and hip at the hem's level, or further out as the garment's own hem is wider than its chest. */
function hemCorner(o: {
  readonly armpit: Spot;
  readonly hip: Spot;
  readonly frame: BodyFrame;
  readonly sign: number;
  readonly level: Spot;
  readonly flare: number;
}): Spot {
  const { down, toLeft, pelvis } = o.frame;
  const outOf = (spot: Spot): number => dot(minus(spot, o.level), toLeft);
  const at = (spot: Spot): number => dot(minus(spot, o.armpit), down);
  const share = Math.min(1.1, at(o.level) / Math.max(1, at(o.hip)));
  const straight = outOf(mix(o.armpit, o.hip, share));
  const middleOut = outOf(pelvis);
  const chest = Math.abs(outOf(o.armpit) - middleOut);
  const wide = Math.max(Math.abs(straight - middleOut), chest * o.flare);
  return along(o.level, toLeft, middleOut + o.sign * wide);
}

function fitSleeve(
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
function sleeveLength(side: Side, own: Points): number {
  const [shoulder, armpit, elbow] = [own[`shoulder${side}`], own[`armpit${side}`], own[`elbow${side}`]];
  const [outer, inner] = [own[`cuff${side}Outer`], own[`cuff${side}Inner`]];
  if (!shoulder || !armpit || !outer || !inner) return 0;
  const [from, to] = [middle(shoulder, armpit), middle(outer, inner)];
  const length = elbow ? distance(from, elbow) + distance(elbow, to) : distance(from, to);
  return length > 0.25 * distance(shoulder, armpit) ? length : 0;
}

function fitBottom(own: Points, { frame, worn }: SeenBody): Fit {
  const { waistLeft, waistRight, hemLeft, hemRight, crotch } = own;
  if (!waistLeft || !waistRight || !hemLeft || !hemRight) return nothing;
  const { breadth, down, toLeft, pelvis, legs } = frame;
  // Where the worn ones begin, be it beneath a shirt.
  const up = lastWithin(pelvis, times(down, -1), { depth: worn, reach: 0.6 * breadth });
  const waistAt = along(pelvis, down, -(up ?? build.waistUp * breadth));
  const scale =
    (breadth * 2 * (0.3 + build.hipOut)) / distance(own.hipLeft ?? waistLeft, own.hipRight ?? waistRight);
  const length = scale * distance(middle(hemLeft, hemRight), middle(waistLeft, waistRight));
  const whole =
    distance(waistAt, pelvis) +
    distance(legs.Left.hip, legs.Left.knee) +
    distance(legs.Left.knee, legs.Left.ankle);
  const end = lastWithin(along(waistAt, down, length / 2), down, { depth: worn, reach: length });
  const wornLength = end === undefined ? undefined : end + length / 2;
  const long = Math.min(whole * 1.03, endsWith(wornLength, length, sameLength.bottom) ?? length);
  const fit: Record<string, Spot> = {};
  if (crotch) fit['crotch'] = along(pelvis, down, 0.22 * breadth);
  for (const side of sides) {
    const sign = side === 'Left' ? 1 : -1;
    const { hip, knee, ankle } = legs[side];
    fit[`waist${side}`] = along(waistAt, toLeft, sign * 0.36 * breadth);
    fit[`hip${side}`] = along(hip, toLeft, sign * build.hipOut * breadth);
    const leg = upTo([hip, knee, ankle], long - distance(waistAt, pelvis));
    const foot = leg.at(-1) as Spot;
    const half =
      (scale * distance(own[`hem${side}`] as Spot, own[`hem${side}Inner`] ?? middle(hemLeft, hemRight))) / 2;
    if (crotch) {
      fit[`hem${side}`] = along(foot, toLeft, sign * half);
      fit[`hem${side}Inner`] = along(foot, toLeft, -sign * half);
    } else
      fit[`hem${side}`] = along(
        along(pelvis, down, long - distance(waistAt, pelvis)),
        toLeft,
        sign * half * 2,
      );
  }
  const trunk: Run = {
    reaches: (spot) => wornLength === undefined || dot(minus(spot, waistAt), down) <= wornLength,
    end:
      long === wornLength ? 'together' : wornLength === undefined || wornLength > long ? 'shorter' : 'longer',
  };
  return { ...nothing, points: fit, trunk };
}

const blend = (from: number, to: number, share: number): number =>
  from + Math.min(1, Math.max(0, share)) * (to - from);

/** What was found, where it is about what was wanted. */
function endsWith(
  found: number | undefined,
  wanted: number,
  [least, most]: readonly [number, number],
): number | undefined {
  return found !== undefined && found >= least * wanted && found <= most * wanted ? found : undefined;
}

/** Moved along a direction, either way, to the nearest border; as it is where none is within reach. */
function onBorder(spot: Spot, direction: Spot, { depth, reach }: Look): Spot {
  const isInside = depth(spot) > 0;
  for (let far = 1; far <= reach; far += 1)
    for (const sign of [1, -1]) {
      const there = along(spot, direction, sign * far);
      if (depth(there) > 0 !== isInside) return there;
    }
  return spot;
}

/** Moved up or down onto a region's upper border; as it is where none is within reach. */
function onTop(spot: Spot, o: { readonly down: Spot; readonly body: Depth; readonly reach: number }): Spot {
  for (let far = 0; far <= o.reach; far += 1)
    for (const sign of [-1, 1]) {
      const [above, here] = [along(spot, o.down, sign * far - 1), along(spot, o.down, sign * far)];
      if (o.body(above) <= 0 && o.body(here) > 0) return here;
    }
  return spot;
}

interface Look {
  readonly depth: Depth;
  readonly reach: number;
}

/** How far from a place a region begins; undefined: not within reach. */
function firstWithin(from: Spot, direction: Spot, { depth, reach }: Look): number | undefined {
  for (let far = 0; far <= reach; far += 1) if (depth(along(from, direction, far)) > 0) return far;
  return undefined;
}

/** How far from a place a region ends for good; undefined where it begins nowhere or goes on. */
function lastWithin(from: Spot, direction: Spot, { depth, reach }: Look): number | undefined {
  let last: number | undefined;
  for (let far = 0; far <= reach; far += 1) if (depth(along(from, direction, far)) > 0) last = far;
  return last !== undefined && last < reach - 1 ? last : undefined;
}

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
