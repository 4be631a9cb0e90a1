/** How wide an arm is without cloth. */
import type { Side } from './body-frame.ts';

/** Times the usual half width, evenly spread from shoulder to wrist. */
export type Thickness = Readonly<Record<Side, readonly number[]>>;

export const usualThickness: Thickness = { Left: [1], Right: [1] };

/** half an arm's width, in shoulder breadths: at shoulder, elbow, wrist */
const usual = [0.13, 0.085, 0.06] as const;

/** @param along an arm, 0 its shoulder … 1 its wrist */
export function bareArmHalf(along: number): number {
  const t = 2 * along;
  return t < 1 ? usual[0] + t * (usual[1] - usual[0]) : usual[1] + (t - 1) * (usual[2] - usual[1]);
}
