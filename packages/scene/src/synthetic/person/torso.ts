/** A torso as upright ellipses over each other. Lengths that are called shares are of the person's height. */
import type { BodyPlan } from './body-plan.ts';

export interface Ellipse {
  /** half across and half through, metres */
  readonly across: number;
  readonly through: number;
}

/** height, half across, half through; shares. Waist, hips and shoulders vary by the plan's factors. */
const rows = [
  [0.44, 0.1, 0.062, 'hips'],
  [0.5, 0.103, 0.07, 'hips'],
  [0.55, 0.099, 0.066, 'hips'],
  [0.62, 0.083, 0.058, 'waist'],
  [0.68, 0.088, 0.064, 'waist'],
  [0.73, 0.097, 0.069, 'shoulders'],
  [0.78, 0.102, 0.062, 'shoulders'],
  [0.805, 0.1, 0.054, 'shoulders'],
  [0.822, 0.094, 0.048, 'shoulders'],
  [0.838, 0.068, 0.042, 'shoulders'],
  [0.85, 0.042, 0.037, 'shoulders'],
  [0.862, 0.034, 0.034, 'neck'],
  [0.9, 0.032, 0.033, 'neck'],
] as const;

export const torsoFrom = rows[0][0];
export const torsoTo = rows[rows.length - 1]?.[0] ?? 1;
/** where the neck begins, as a share */
export const neckBase = 0.862;

/** The torso's outline at a height, smooth between the rows (cubic Hermite). @param y metres above the floor */
export function torsoAt(plan: BodyPlan, y: number): Ellipse {
  const share = Math.min(torsoTo, Math.max(torsoFrom, y / plan.height));
  const k = Math.max(
    0,
    rows.findLastIndex(([at]) => at <= share),
  );
  const at = (i: number): readonly [number, number, number] => {
    const [height, across, through, zone] = rows[Math.min(rows.length - 1, Math.max(0, i))] ?? rows[0];
    const factor = zone === 'neck' ? 1 : plan[zone];
    return [height, across * factor, through * factor];
  };
  const [before, from, to, after] = [at(k - 1), at(k), at(k + 1), at(k + 2)];
  const span = to[0] - from[0] || 1;
  const t = (share - from[0]) / span;
  const smooth = (c: 1 | 2): number => {
    const slope = (a: readonly number[], b: readonly number[]): number =>
      (((b[c] ?? 0) - (a[c] ?? 0)) / ((b[0] ?? 0) - (a[0] ?? 0) || 1)) * span;
    const [m0, m1] = [slope(before, to), slope(from, after)];
    return (
      (2 * t ** 3 - 3 * t ** 2 + 1) * from[c] +
      (t ** 3 - 2 * t ** 2 + t) * m0 +
      (3 * t ** 2 - 2 * t ** 3) * to[c] +
      (t ** 3 - t ** 2) * m1
    );
  };
  return { across: smooth(1) * plan.height, through: smooth(2) * plan.height };
}

/** Length of a quarter of an ellipse (Ramanujan 1914, second approximation). */
export function quarterLength({ across: a, through: b }: Ellipse): number {
  const h = ((a - b) / (a + b)) ** 2;
  return (Math.PI / 4) * (a + b) * (1 + (3 * h) / (10 + Math.sqrt(4 - 3 * h)));
}

const arcSteps = 32;

/**
 * The point of an ellipse at a share of its quarter's length from the front's middle: 0 front, 1 the person's left side, −1 the
 * right, ±2 the back.
 */
export function arcPoint(ellipse: Ellipse, share: number): readonly [x: number, z: number] {
  const size = Math.abs(share);
  const [folded, front] = size > 1 ? [2 - size, -1] : [size, 1];
  const goal = folded * quarterLength(ellipse);
  const at = (k: number): readonly [number, number] => {
    const angle = (k / arcSteps) * (Math.PI / 2);
    return [ellipse.across * Math.sin(angle), ellipse.through * Math.cos(angle)];
  };
  let [length, point] = [0, at(0)];
  for (let k = 1; k <= arcSteps; k++) {
    const next = at(k);
    const step = Math.hypot(next[0] - point[0], next[1] - point[1]);
    if (length + step >= goal || k === arcSteps) {
      const t = Math.min(1, (goal - length) / (step || 1));
      point = [point[0] + t * (next[0] - point[0]), point[1] + t * (next[1] - point[1])];
      break;
    }
    [length, point] = [length + step, next];
  }
  return [Math.sign(share) * point[0], front * point[1]];
}
