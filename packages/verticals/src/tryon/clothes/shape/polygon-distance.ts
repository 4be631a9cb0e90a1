import type { Spot } from './spot.ts';

/** Distance of a point to a closed polygon, negative within (even–odd rule). */
export function polygonDistance(ring: readonly Spot[], x: number, y: number): number {
  let nearest = Infinity;
  let inside = false;
  let [ax, ay] = ring.at(-1) ?? [0, 0];
  for (const [bx, by] of ring) {
    const [ex, ey] = [bx - ax, by - ay];
    const [px, py] = [x - ax, y - ay];
    const t = Math.min(1, Math.max(0, (px * ex + py * ey) / (ex * ex + ey * ey || 1)));
    const [dx, dy] = [px - t * ex, py - t * ey];
    nearest = Math.min(nearest, dx * dx + dy * dy);
    if (ay > y !== by > y && x < ax + (ex * (y - ay)) / ey) inside = !inside;
    [ax, ay] = [bx, by];
  }
  return (inside ? -1 : 1) * Math.sqrt(nearest);
}
