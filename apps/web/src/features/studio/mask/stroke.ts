import type { Capsule, Point } from './capsule-span.ts';

/** Where the brush is and how wide, in pixels of the picture. */
export interface BrushPoint extends Point {
  readonly radius: number;
}

/** A brush that grows by more than a twentieth between two events is drawn in pieces, each of one width. */
const step = 0.05;

/** The capsules of one piece of a stroke; `from` is painted already. A stroke begins with a piece of no length. */
export function capsulesBetween(from: BrushPoint, to: BrushPoint): Capsule[] {
  const growth = Math.abs(to.radius - from.radius);
  const pieces = Math.max(1, Math.ceil(growth / Math.max(0.5, step * Math.max(from.radius, to.radius))));
  const at = (t: number): Point => ({
    x: from.x + t * (to.x - from.x),
    y: from.y + t * (to.y - from.y),
  });
  const moves = from.x !== to.x || from.y !== to.y;
  return Array.from({ length: pieces }, (_, k) => ({
    from: at(k / pieces),
    to: at((k + 1) / pieces),
    radius: from.radius + ((k + 1) / pieces) * (to.radius - from.radius),
    goesOn: moves && to.radius <= from.radius,
  }));
}

/** The radius of a pen pressed 0…1: a fifth of the brush at the lightest. Without pressure, a mouse or a finger, the whole brush. */
export function radiusOf(radius: number, pressure: number | undefined): number {
  return pressure === undefined ? radius : radius * (0.2 + 0.8 * pressure);
}
