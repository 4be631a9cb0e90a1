import { overlaps } from './footprint.ts';
import type { Site } from './site.ts';
import { sureness } from './rules/measures.ts';
import { inward, lengthOf } from './walls.ts';

const step = 0.05;
/** Metres off the wall's line where a piece's back stands. */
const backGap = 0.04;

/** The longest stretch of wall, in metres, with `depth` of free floor along it and no door; undefined without walls. */
export function longestFreeWall(site: Site, depth: number): number | undefined {
  const walls = site.room.walls.filter(({ confidence }) => confidence >= sureness.lean);
  if (walls.length === 0) return undefined;
  let longest = 0;
  for (const wall of walls) {
    const length = lengthOf(wall);
    const [nx, nz] = inward(wall);
    const [ux, uz] = [(wall.b[0] - wall.a[0]) / length, (wall.b[1] - wall.a[1]) / length];
    let run = 0;
    for (let s = step / 2; s < length; s += step) {
      const out = backGap + depth / 2;
      const slice = {
        x: wall.a[0] + ux * s + nx * out,
        z: wall.a[1] + uz * s + nz * out,
        rotation: Math.atan2(nx, nz),
        halfWidth: step / 2,
        halfDepth: depth / 2,
      };
      const free = site.field.holds(slice) && !site.doorways.some((zone) => overlaps(slice, zone));
      run = free ? run + step : 0;
      longest = Math.max(longest, run);
    }
  }
  return longest;
}

/** Sides in metres of the largest rectangle of free floor, along the room's axes. */
export function largestFreeRectangle({ field }: Site): readonly [number, number] {
  const [columns, rows] = [0, 1].map((k) =>
    Math.max(0, Math.floor(((field.max[k as 0 | 1] ?? 0) - (field.min[k as 0 | 1] ?? 0)) / step)),
  ) as [number, number];
  if (!Number.isFinite(columns * rows)) return [0, 0];
  const heights = Array.from({ length: columns + 1 }, () => 0);
  let best: readonly [number, number] = [0, 0];
  for (let j = 0; j < rows; j++) {
    const z = field.min[1] + (j + 0.5) * step;
    for (let i = 0; i < columns; i++)
      heights[i] = field.clearance(field.min[0] + (i + 0.5) * step, z) > 0 ? (heights[i] ?? 0) + 1 : 0;
    best = widest(heights, best);
  }
  return best;
}

/** The largest rectangle under a histogram, if it is larger than the one so far. */
function widest(heights: readonly number[], best: readonly [number, number]): readonly [number, number] {
  const open: { from: number; height: number }[] = [];
  let largest = best;
  for (const [i, height] of heights.entries()) {
    let from = i;
    for (let top = open.at(-1); top && top.height >= height; top = open.at(-1)) {
      open.pop();
      const sides = [(i - top.from) * step, top.height * step] as const;
      if (sides[0] * sides[1] > largest[0] * largest[1]) largest = sides;
      from = top.from;
    }
    open.push({ from, height });
  }
  return largest;
}
