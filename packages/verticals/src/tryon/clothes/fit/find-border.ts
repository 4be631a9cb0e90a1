/** Where a region begins and ends along a line; in pixels. */
import { along, type Spot } from '../spot.ts';
import type { Depth } from '../trace-edge.ts';

/** A region, and how far it is looked for. */
export interface Look {
  readonly depth: Depth;
  readonly reach: number;
}

/** Moved along a direction, either way, to the nearest border; as it is where none is within reach. */
export function onBorder(spot: Spot, direction: Spot, { depth, reach }: Look): Spot {
  const isInside = depth(spot) > 0;
  for (let far = 1; far <= reach; far += 1)
    for (const sign of [1, -1]) {
      const there = along(spot, direction, sign * far);
      if (depth(there) > 0 !== isInside) return there;
    }
  return spot;
}

/** Moved up or down onto a region's upper border; as it is where none is within reach. */
export function onTop(
  spot: Spot,
  o: { readonly down: Spot; readonly body: Depth; readonly reach: number },
): Spot {
  for (let far = 0; far <= o.reach; far += 1)
    for (const sign of [-1, 1]) {
      const [above, here] = [along(spot, o.down, sign * far - 1), along(spot, o.down, sign * far)];
      if (o.body(above) <= 0 && o.body(here) > 0) return here;
    }
  return spot;
}

/** How far from a place a region begins; undefined: not within reach. */
export function firstWithin(from: Spot, direction: Spot, { depth, reach }: Look): number | undefined {
  for (let far = 0; far <= reach; far += 1) if (depth(along(from, direction, far)) > 0) return far;
  return undefined;
}

/** How far from a place a region ends for good; undefined where it begins nowhere or goes on. */
export function lastWithin(from: Spot, direction: Spot, { depth, reach }: Look): number | undefined {
  let last: number | undefined;
  for (let far = 0; far <= reach; far += 1) if (depth(along(from, direction, far)) > 0) last = far;
  return last !== undefined && last < reach - 1 ? last : undefined;
}

/** How far from a place within a region it goes on without a gap. */
export function lastBefore(from: Spot, direction: Spot, { depth, reach }: Look): number {
  for (let far = 0; far <= reach; far += 1) if (depth(along(from, direction, far)) <= 0) return far;
  return reach;
}
