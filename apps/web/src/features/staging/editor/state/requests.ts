import type { PieceRequest } from '../work/messages.ts';
import type { Plan } from './plan.ts';

/** What to build for each piece of a plan, in its order: the k-th of a name is the k-th of its kind in the picture too. */
export function requestsOf({ items, style, seed }: Plan): PieceRequest[] {
  const seen = new Map<string, number>();
  return items.map(({ piece, color }) => {
    const occurrence = seen.get(piece) ?? 0;
    seen.set(piece, occurrence + 1);
    return { piece, style, seed, occurrence, color };
  });
}
