import type { EdgeName, Part } from './garment-outline.ts';
import { spread } from './polyline.ts';
import { minus, plus, type Spot } from './spot.ts';
import { type Depth, traceEdge } from './trace-edge.ts';

/** Points on each edge: as many on a garment's picture as on a person, so that they go together. */
const samples: Record<EdgeName, number> = {
  neckline: 17,
  shoulder: 5,
  armhole: 7,
  side: 16,
  hem: 13,
  sleeve: 14,
  cuff: 5,
  waist: 7,
  seam: 9,
};

/** An edge's borders, the likeliest first, and how far off one may be. */
export interface Tracing {
  readonly depths: readonly Depth[];
  readonly reach: number;
}

/** An outline's edges as evenly spread points, those that have a border near them laid onto it. */
export function traceOutline(
  parts: readonly Part[],
  tracingOf: (edge: EdgeName, part: Part['name']) => Tracing | undefined,
): Part[] {
  return parts.map(({ name, edges }) => ({
    name,
    edges: edges.map((edge) => {
      const line = spread(edge.line, samples[edge.name], edge.at);
      const how = tracingOf(edge.name, name);
      return { name: edge.name, line: how ? traceEdge(line, how.depths, how.reach) : line };
    }),
  }));
}

/** An outline whose edges of some names are curved as another outline's: turned and scaled so that their ends meet. */
export function curvedLike(
  parts: readonly Part[],
  others: readonly Part[],
  isMeant: (edge: EdgeName, part: Part['name']) => boolean,
): Part[] {
  return parts.map(({ name, edges }) => {
    const other = others.find((one) => one.name === name);
    return {
      name,
      edges: edges.map((edge, k) => {
        const own = other?.edges[k];
        return own && isMeant(edge.name, name)
          ? { name: edge.name, line: bentLike(edge.line, own.line) }
          : edge;
      }),
    };
  });
}

function bentLike(line: readonly Spot[], own: readonly Spot[]): Spot[] {
  const [from, to, ownFrom, ownTo] = [line[0], line.at(-1), own[0], own.at(-1)];
  if (!from || !to || !ownFrom || !ownTo) return [...line];
  const [dx, dy] = minus(ownTo, ownFrom);
  const [ex, ey] = minus(to, from);
  const square = Math.max(1e-9, dx * dx + dy * dy);
  // The complex ratio of the two chords turns and scales at once.
  const [a, b] = [(ex * dx + ey * dy) / square, (ey * dx - ex * dy) / square];
  return own.map((spot) => {
    const [x, y] = minus(spot, ownFrom);
    return plus(from, [a * x - b * y, b * x + a * y]);
  });
}
