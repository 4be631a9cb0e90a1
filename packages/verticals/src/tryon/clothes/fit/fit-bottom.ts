/** Trousers and skirts: from the waist along the legs. */
import { sides } from '../body-frame.ts';
import type { Points } from '../garment-outline.ts';
import { upTo } from '../polyline.ts';
import { along, distance, dot, middle, minus, type Spot, times } from '../spot.ts';
import { build } from './build.ts';
import { endsWith } from './ends-with.ts';
import { lastWithin } from './find-border.ts';
import { type Fit, nothing, type Run, type SeenBody } from './fit.ts';

/** a garment ends with the worn clothes where they are this share of its own length, from and to */
const sameLength = [0.8, 1.25] as const;

export function fitBottom(own: Points, { frame, worn }: SeenBody): Fit {
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
  const long = Math.min(whole * 1.03, endsWith(wornLength, length, sameLength) ?? length);
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
