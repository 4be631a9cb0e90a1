import type { ShapePoint } from './garment-shape.ts';
import type { Silhouette } from './silhouette.ts';
import type { Spot } from './spot.ts';

/** of the silhouette's unit: how far a fitted point may be from where the outline says it is */
const farthest = 0.1;
/** the same for points that the outline runs through without a corner */
const beside = 0.06;
/** of the unit: a corner is what turns within this */
const rims = [0.04, 0.07];
const directions = 16;
/** what a corner must turn, in shares of a full disc that it lacks or has beyond a half, to be worth the farthest way */
const worth = 0.1;
const leastCorner = 0.04;

/** A fitted point moved to the outline's own corner near it, or to the outline; left where neither is near: it is hidden. */
export function snapPoint(
  { spot, corner }: ShapePoint,
  others: readonly Spot[],
  silhouette: Silhouette,
): Spot {
  const apart = Math.min(...others.map((other) => away(spot, other)).filter((d) => d > 1e-6));
  const reach = Math.min(corner ? farthest : beside, apart / 2);
  let best = { spot, score: 0 };
  let nearest = { spot, way: reach };
  for (const place of silhouette.outline) {
    const way = away(place, spot);
    if (way > reach) continue;
    if (way < nearest.way) nearest = { spot: place, way };
    if (!corner) continue;
    const turns = corner * (0.5 - shareAround(place, silhouette));
    const score = turns - worth * (way / farthest) ** 2;
    if (turns > leastCorner && score > best.score) best = { spot: place, score };
  }
  if (best.score > 0) return best.spot;
  return nearest.way < beside ? nearest.spot : spot;
}

/** of small rims round a point, the share within the silhouette, 0…1 */
function shareAround([x, y]: Spot, silhouette: Silhouette): number {
  let within = 0;
  for (const radius of rims)
    for (let k = 0; k < directions; k++) {
      const angle = (2 * Math.PI * k) / directions;
      if (silhouette.depth(x + radius * Math.cos(angle), y + radius * Math.sin(angle)) > 0) within++;
    }
  return within / (rims.length * directions);
}

function away([ax, ay]: Spot, [bx, by]: Spot): number {
  return Math.hypot(ax - bx, ay - by);
}
