import type { Spot } from './spot.ts';

/** Distance of a point to a closed polygon, negative within (even–odd rule). Plain loops: fits ask for it millions of times. */
export function polygonDistance(ring: readonly Spot[], x: number, y: number): number {
  const { length } = ring;
  const last = ring[length - 1];
  let nearest = Infinity;
  let inside = false;
  let ax = last?.[0] ?? 0;
  let ay = last?.[1] ?? 0;
  for (let i = 0; i < length; i++) {
    const spot = ring[i] as Spot;
    const bx = spot[0];
    const by = spot[1];
    const ex = bx - ax;
    const ey = by - ay;
    const px = x - ax;
    const py = y - ay;
    let t = (px * ex + py * ey) / (ex * ex + ey * ey || 1);
    t = t < 0 ? 0 : t > 1 ? 1 : t;
    const dx = px - t * ex;
    const dy = py - t * ey;
    const away = dx * dx + dy * dy;
    if (away < nearest) nearest = away;
    if (ay > y !== by > y && x < ax + (ex * (y - ay)) / ey) inside = !inside;
    ax = bx;
    ay = by;
  }
  return (inside ? -1 : 1) * Math.sqrt(nearest);
}
