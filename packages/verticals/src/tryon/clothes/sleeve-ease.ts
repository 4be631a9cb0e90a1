/** How far a sleeve stands off a bare arm. */
import type { Part } from './garment-outline.ts';
import { distance, middle, mix, type Spot } from './spot.ts';

/** a sleeve lying flat is half of what goes round an arm; worn it is about this share of that wide */
const worn = 0.72;
/** wider than so many times the arm it hangs in folds and looks no wider */
const widest = 1.6;
/** how much narrower it gets at most, in its length: past a short sleeve that goes, cloth does not step in */
const taper = 0.3;

/**
 * A sleeve as wide as its own cloth makes it wherever it lies on a bare arm: its edges were laid on the arm's.
 * @param own the same sleeve on the garment's picture @param scale pixels of the photo in one of that picture
 * @param reaches whether the worn clothes' sleeve goes as far as a place: there the edge is theirs
 */
export function withEase(
  part: Part,
  own: Part,
  { scale, reaches }: { readonly scale: number; readonly reaches: (spot: Spot) => boolean },
): Part {
  const [outer, inner] = [part.edges[0]?.line ?? [], part.edges[2]?.line.toReversed() ?? []];
  const [ownOuter, ownInner] = [own.edges[0]?.line ?? [], own.edges[2]?.line.toReversed() ?? []];
  const widths = outer.map((spot, k) => Math.max(1, distance(spot, inner[k] ?? spot)));
  let before = 0;
  const factors = widths.map((arm, k) => {
    const at = middle(outer[k] as Spot, inner[k] ?? (outer[k] as Spot));
    const last = k > 0 ? middle(outer[k - 1] as Spot, inner[k - 1] ?? at) : at;
    const cloth = worn * scale * distance(ownOuter[k] ?? [0, 0], ownInner[k] ?? [0, 0]);
    const free = k < 2 || reaches(at) ? arm : Math.min(widest * arm, Math.max(arm, cloth));
    const width = k < 2 ? arm : Math.max(free, before - taper * distance(at, last));
    before = width;
    return width / arm;
  });
  const smooth = factors.map(
    (factor, k) => (2 * factor + (factors[k - 1] ?? factor) + (factors[k + 1] ?? factor)) / 4,
  );
  const wide = (line: readonly Spot[], other: readonly Spot[]): Spot[] =>
    line.map((spot, k) => mix(spot, other[k] ?? spot, (1 - (smooth[k] ?? 1)) / 2));
  const [newOuter, newInner] = [wide(outer, inner), wide(inner, outer)];
  const [first, cuff, , armhole] = part.edges;
  if (!first || !cuff || !armhole) return part;
  const [from, to] = [newOuter.at(-1) as Spot, newInner.at(-1) as Spot];
  const steps = cuff.line.length - 1;
  return {
    name: part.name,
    edges: [
      { name: 'sleeve', line: newOuter },
      { name: 'cuff', line: cuff.line.map((_, k) => mix(from, to, k / steps)) },
      { name: 'sleeve', line: newInner.reverse() },
      armhole,
    ],
  };
}
