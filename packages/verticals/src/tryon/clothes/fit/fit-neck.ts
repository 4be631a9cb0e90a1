/** A neckline's ends on a body. */
import type { Points } from '../garment-outline.ts';
import { along, dot, middle, minus, type Spot, times, unit } from '../spot.ts';
import { build } from './build.ts';
import { lastBefore, onTop } from './find-border.ts';
import type { SeenBody } from './fit.ts';

type Ends = Readonly<Record<'neckLeft' | 'neckRight', Spot>>;

/** a neck's width, and between what its own is seen: beyond that, a jaw hides it or it is not bare; in widths across the shoulders */
const neckWide = { usual: 0.36, least: 0.3, most: 0.46 };
/** the same: how high a collar stands above where a neckline without one ends */
const standing = { least: 0.04, most: 0.085 };
/** the same: so far out a shoulder's upper edge is seen, beside the neck */
const onShoulder = 0.26;
/** the same: cloth round a neck lies on it by so much more than its edge */
const around = 0.01;

/** A neckline on the shoulders' slope, as wide as its own. @param onSlope a place of that slope, from the neck out */
export function neckOnSlope(
  half: number,
  { onSlope, breadth }: { readonly onSlope: (out: number) => Spot; readonly breadth: number },
  { frame: { down }, body }: SeenBody,
): Ends {
  const at = (out: number): Spot => onTop(onSlope(out), { down, body, reach: 0.08 * breadth });
  const out = Math.max(0.14 * breadth, Math.min(0.42 * breadth, half));
  return { neckLeft: at(out), neckRight: at(-out) };
}

/**
 * A collar's upper corners, which lie at the sides of the neck as high as the collar stands.
 * @param own points of its own picture: the neck's are those corners @param at `scale` from there to the photo, `breadth` across the shoulders
 */
export function neckInCollar(
  own: Points,
  {
    scale,
    breadth,
    onSlope,
  }: {
    readonly scale: number;
    readonly breadth: number;
    readonly onSlope: (out: number) => Spot;
  },
  { frame: { down, toLeft }, body }: SeenBody,
): Ends {
  const beside = [1, -1].map((sign) =>
    onTop(onSlope(sign * onShoulder * breadth), { down, body, reach: 0.08 * breadth }),
  ) as [Spot, Spot];
  const slope =
    ((build.neckUp - build.shoulderUp) * (onShoulder - neckWide.usual / 2)) / (0.5 - build.neckOut);
  const centre = along(middle(...beside), down, -slope * breadth - stands(own, scale, breadth));
  const [left, right] = ([1, -1] as const).map((sign) =>
    lastBefore(centre, times(toLeft, sign), { depth: body, reach: neckWide.most * breadth }),
  ) as [number, number];
  const isSeen = left + right > neckWide.least * breadth && left + right < neckWide.most * breadth;
  const usual = (neckWide.usual / 2) * breadth;
  const [toTheLeft, toTheRight] = isSeen
    ? [left + around * breadth, right + around * breadth]
    : [usual, usual];
  return {
    neckLeft: along(centre, toLeft, toTheLeft),
    neckRight: along(centre, toLeft, -toTheRight),
  };
}

/** How far beyond a shoulder's own slope the corners are above the shoulders' ends. */
function stands(
  { neckLeft, neckRight, shoulderLeft, shoulderRight }: Points,
  scale: number,
  breadth: number,
): number {
  if (!neckLeft || !neckRight || !shoulderLeft || !shoulderRight) return standing.least * breadth;
  const [x, y] = unit(minus(shoulderLeft, shoulderRight));
  const off = minus(middle(neckLeft, neckRight), middle(shoulderLeft, shoulderRight));
  const rise = scale * Math.abs(dot(off, [-y, x]));
  const usual = (build.neckUp - build.shoulderUp) * breadth;
  return Math.min(standing.most * breadth, Math.max(standing.least * breadth, rise - usual));
}
