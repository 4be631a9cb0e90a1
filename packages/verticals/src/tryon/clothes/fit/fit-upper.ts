/** Tops, coats and dresses: hung from the shoulders. */
import { type BodyFrame, sides } from '../body-frame.ts';
import { type Neck, outerTurn, type Points } from '../garment-outline.ts';
import { along, distance, dot, middle, minus, mix, type Spot, times, unit } from '../spot.ts';
import type { Depth } from '../trace-edge.ts';
import { build } from './build.ts';
import { endsWith } from './ends-with.ts';
import { firstWithin, lastBefore, lastWithin, onBorder, onTop } from './find-border.ts';
import { neckInCollar, neckOnSlope } from './fit-neck.ts';
import { alone, type Fit, nothing, overlap, type Run, type SeenBody } from './fit.ts';
import { fitSleeve, sleeveLength } from './fit-sleeve.ts';

/** flat cloth : the same cloth seen on a body from before, across the chest */
const aroundBody = 1.25;
/** a garment ends with the worn clothes where they are this share of its own length, from and to */
const sameLength = {
  top: [0.5, 1.5],
  outerwear: [0.6, 1.5],
  dress: [0.8, 1.3],
} as const;
/** a neckline is theirs where its depth is this share of its own */
const sameDepth = [0.4, 1.8] as const;
/** and whose ends are this near to them: a boat neck is no crew neck; in widths across the shoulders */
const besideNeck = 0.06;

export function fitUpper(
  kind: 'top' | 'outerwear' | 'dress',
  own: Points,
  seen: SeenBody,
  neckline: Neck,
): Fit {
  const { frame, worn, body } = seen;
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
  const ends =
    neckline === 'pointed'
      ? neckInCollar(own, { scale, breadth, onSlope }, seen)
      : neckOnSlope((scale * distance(neckLeft, neckRight)) / 2, { onSlope, breadth }, seen);
  const fit: Record<string, Spot> = { ...ends };
  const collar = middle(fit['neckLeft'] as Spot, fit['neckRight'] as Spot);
  const depth = scale * distance(neckFront, middle(neckLeft, neckRight));
  const front = firstWithin(collar, down, { depth: worn, reach: 1.2 * depth + 0.1 * breadth });
  const isWide = [fit['neckLeft'], fit['neckRight']].every(
    (spot) => worn(spot as Spot) > -besideNeck * breadth,
  );
  const sameFront =
    isSleeved && isWide && neckline === 'round' ? endsWith(front, depth, sameDepth) : undefined;
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
