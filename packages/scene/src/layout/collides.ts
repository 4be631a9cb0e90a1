import { footprint, type Arrangement, type Placed } from './arrangement.ts';
import { overlaps } from './footprint.ts';
import { tuckedTable } from './tucked-table.ts';

/**
 * Whether it would stand in another floor piece's place, closer to it than `gap`, or in floor kept clear; a rug, whether
 * it would lie on another. Chairs may reach under their table.
 */
export function collides(candidate: Placed, arrangement: Arrangement, gap: number): boolean {
  const { placement } = candidate;
  if (placement !== 'floor' && placement !== 'rug') return false;
  const own = footprint(candidate);
  const inTheWay = arrangement.placed.some((other) => {
    if (other.placement !== placement) return false;
    const table = tuckedTable(candidate, other);
    if (!table) return overlaps(own, footprint(other), gap);
    return overlaps(table.under, footprint(table.chair));
  });
  return (
    inTheWay || (placement === 'floor' && arrangement.keepClear.some((zone) => overlaps(own, zone, -0.001)))
  );
}
