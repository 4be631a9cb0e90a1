/** A collar that stands on a garment's neckline: its outline tells it from a neckline that is only cut out. */
import { distance, dot, middle, minus, type Spot, unit } from '../spot.ts';
import type { GarmentKind } from '../../landmarks/garment-landmarks.ts';
import type { Points } from '../garment-outline.ts';
import type { Silhouette } from './silhouette.ts';

/** A collar's upper corners, and how deep its front is thought to open; the silhouette's units. */
export interface Collar {
  readonly neckLeft: Spot;
  readonly neckRight: Spot;
  readonly neckFront: Spot;
}

/** in widths of the neckline: how high cloth stands on it that is a collar; higher is a hood */
const standing = { least: 0.1, most: 0.7 };
/** of the neckline's width: corners nearer than this are a hook, a loop */
const narrowest = 0.2;
/** a corner is the highest place, and of places about as high the outermost: what being further out is worth */
const outward = 0.3;

/** rise over run from a shoulder's end to the neckline's: no shoulder is as steep */
const steepest = 0.57;
/** in widths across the shoulders: a collar of a shirt lies folded, narrower than a neckline that is cut out */
const folded = 0.46;

/** @param ends points found for a neckline without a collar @returns undefined where none stands on it */
export function findCollar(kind: GarmentKind, ends: Points, { outline }: Silhouette): Collar | undefined {
  const { neckLeft, neckRight, neckFront, shoulderLeft, shoulderRight, hemLeft, hemRight } = ends;
  if (!neckLeft || !neckRight || !neckFront || !hemLeft || !hemRight) return undefined;
  if (!shoulderLeft || !shoulderRight) return undefined;
  const centre = middle(neckLeft, neckRight);
  const wide = distance(neckLeft, neckRight);
  const toLeft = unit(minus(neckLeft, neckRight));
  const across: Spot = [-toLeft[1], toLeft[0]];
  const up: Spot =
    dot(minus(middle(hemLeft, hemRight), centre), across) > 0 ? [-across[0], -across[1]] : across;
  const corner = (side: 1 | -1): Spot | undefined => {
    let [found, most]: [Spot | undefined, number] = [undefined, -Infinity];
    for (const spot of outline) {
      const off = minus(spot, centre);
      const [out, high] = [(side * dot(off, toLeft)) / wide, dot(off, up) / wide];
      if (out < narrowest / 2 || out > 0.5 || high < standing.least) continue;
      if (high > standing.most) return undefined;
      if (high + outward * out > most) [found, most] = [spot, high + outward * out];
    }
    return found;
  };
  const [left, right] = [corner(1), corner(-1)];
  if (left && right) return { neckLeft: left, neckRight: right, neckFront };
  // A wide one's corners may have been found for the neckline's ends already.
  const slope = (end: Spot, shoulder: Spot): number => {
    const off = minus(end, shoulder);
    return dot(off, up) / Math.max(1e-6, Math.abs(dot(off, toLeft)));
  };
  const isSteep = slope(neckLeft, shoulderLeft) + slope(neckRight, shoulderRight) > 2 * steepest;
  const isFolded = wide < folded * distance(shoulderLeft, shoulderRight);
  return isSteep && (isFolded || kind === 'outerwear') ? { neckLeft, neckRight, neckFront } : undefined;
}
