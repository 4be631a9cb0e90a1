/** How wide an arm is without cloth. */
import type { Side } from './body-frame.ts';

/** Of an arm at one place of its way. */
export interface Girth {
  /** times the usual half width */
  readonly factor: number;
  /** in usual half widths: how far its middle lies aside of its joints' line, to the right of whoever goes along it towards the wrist */
  readonly aside: number;
}

/** Evenly spread from shoulder to wrist. */
export type Thickness = Readonly<Record<Side, readonly Girth[]>>;

const usualGirth: Girth = { factor: 1, aside: 0 };
export const usualThickness: Thickness = { Left: [usualGirth], Right: [usualGirth] };

/** half an arm's width, in shoulder breadths: at shoulder, elbow, wrist */
const usual = [0.13, 0.085, 0.06] as const;

/** @param along an arm, 0 its shoulder … 1 its wrist */
export function bareArmHalf(along: number): number {
  const t = 2 * along;
  return t < 1 ? usual[0] + t * (usual[1] - usual[0]) : usual[1] + (t - 1) * (usual[2] - usual[1]);
}
