import type { Spot } from './spot.ts';
import { along, minus, unit } from './spot.ts';

/** How far within a region a place is, negative without; pixels. */
export type Depth = (spot: Spot) => number;

/**
 * An edge laid on the nearest border of a region: each of its points moved across the edge, as far as `reach`, neighbours
 * alike; where no border is near, as the neighbours say. Its two ends stay.
 * @param depths the region; several: the first that has a border near a point decides
 */
export function traceEdge(edge: readonly Spot[], depths: readonly Depth[], reach: number): Spot[] {
  const normals = edge.map((_, i) => {
    const [x, y] = unit(
      minus(edge[Math.min(edge.length - 1, i + 1)] as Spot, edge[Math.max(0, i - 1)] as Spot),
    );
    return [-y, x] as const;
  });
  const found = edge.map((spot, i) => {
    if (i === 0 || i === edge.length - 1) return 0;
    for (const depth of depths) {
      const shift = nearestBorder(spot, normals[i] as Spot, { depth, reach });
      if (shift !== undefined) return shift;
    }
    return undefined;
  });
  const shifts = smoothed(carriedOver(found));
  return edge.map((spot, i) => along(spot, normals[i] as Spot, shifts[i] ?? 0));
}

function nearestBorder(
  spot: Spot,
  normal: Spot,
  { depth, reach }: { readonly depth: Depth; readonly reach: number },
): number | undefined {
  const isInside = depth(spot) > 0;
  const step = Math.max(0.5, reach / 40);
  for (let far = step; far <= reach; far += step)
    for (const sign of [1, -1]) {
      const here = depth(along(spot, normal, sign * far));
      if (here > 0 === isInside) continue;
      const before = depth(along(spot, normal, sign * (far - step)));
      return (
        sign * (far - step + (step * Math.abs(before)) / Math.max(1e-6, Math.abs(before) + Math.abs(here)))
      );
    }
  return undefined;
}

function carriedOver(values: readonly (number | undefined)[]): number[] {
  const knownAt = values.flatMap((value, i) => (value === undefined ? [] : [i]));
  return values.map((value, i) => {
    if (value !== undefined) return value;
    const before = knownAt.filter((at) => at < i).at(-1) ?? 0;
    const after = knownAt.find((at) => at > i) ?? values.length - 1;
    const share = after > before ? (i - before) / (after - before) : 0;
    return (1 - share) * (values[before] ?? 0) + share * (values[after] ?? 0);
  });
}

/** The middle one of three, then the mean: a single point that ran off to another border comes back. */
function smoothed(values: readonly number[]): number[] {
  const near = (list: readonly number[], i: number): number[] => list.slice(Math.max(0, i - 1), i + 2);
  const isEnd = (i: number): boolean => i === 0 || i === values.length - 1;
  const middled = values.map((value, i) =>
    isEnd(i) ? value : (near(values, i).sort((a, b) => a - b)[1] ?? value),
  );
  return middled.map((value, i) =>
    isEnd(i) ? value : (value * 2 + (middled[i - 1] ?? value) + (middled[i + 1] ?? value)) / 4,
  );
}
