/** Of a garment's two sleeves the one that lies better, for both arms. */
import type { Part } from './garment-outline.ts';
import { lengthOf } from './polyline.ts';
import { distance, middle, type Spot } from './spot.ts';
import type { Depth } from './trace-edge.ts';

/** of a garment's width: an edge this far from the cloth's border is hidden before or behind the body, or in a fold */
const onBorder = 0.025;
/** a sleeve is worn on both arms where it lies so many times as well as the other */
const better = 1.15;

/**
 * An outline whose worse sleeve is the better one's mirror image: a sleeve that is folded, seen aslant or lies beneath the body shows too
 * little of its cloth to dress an arm. Two that lie about alike stay as they are, each with its own folds and badges.
 * @param depth how far within the cloth a place is
 * @param width of the garment, pixels
 */
export function evenSleeves(parts: readonly Part[], depth: Depth, width: number): readonly Part[] {
  const sleeves = parts.filter(({ name }) => name.startsWith('sleeve'));
  const [one, two] = sleeves;
  if (!one || !two) return parts;
  const most = Math.max(...sleeves.map((part) => lengthOf(axisOf(part))));
  const worth = (part: Part): number =>
    (seenShare(part, depth, onBorder * width) ** 2 * lengthOf(axisOf(part)) * straightness(part)) / most;
  const [first, second] = [worth(one), worth(two)];
  if (Math.max(first, second) < better * Math.min(first, second)) return parts;
  const best = first > second ? one : two;
  return parts.map((part) => (sleeves.includes(part) ? { name: part.name, edges: best.edges } : part));
}

/** From the armhole's middle to the cuff's. */
function axisOf({ edges }: Part): Spot[] {
  const [outer, inner] = [edges[0]?.line ?? [], edges[2]?.line.toReversed() ?? []];
  return outer.map((spot, k) => middle(spot, inner[k] ?? spot));
}

/** 0…1, both edges together */
function seenShare({ edges }: Part, depth: Depth, near: number): number {
  const spots = [edges[0], edges[2]].flatMap((edge) => edge?.line ?? []);
  return spots.filter((spot) => Math.abs(depth(spot)) < near).length / Math.max(1, spots.length);
}

function straightness(part: Part): number {
  const axis = axisOf(part);
  const [from, to] = [axis[0], axis.at(-1)];
  return from && to ? distance(from, to) / Math.max(1e-9, lengthOf(axis)) : 0;
}
