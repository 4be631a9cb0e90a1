import type { Gradients } from './sobel-gradients.ts';

export interface Crests {
  /** [h·w] 1 on a crest */
  readonly crests: Uint8Array;
  /** what is steeper begins an edge */
  readonly high: number;
}

/**
 * Hysteresis: every crest that is steep enough, and all that hang together with one, by any of eight neighbours.
 * @param edges [h·w], 255 is written on edges
 */
export function followEdges(
  { width, height, steepness }: Gradients,
  { crests, high }: Crests,
  edges: Uint8Array,
): void {
  const open: number[] = [];
  const reach = (i: number): void => {
    edges[i] = 255;
    open.push(i);
  };
  for (let seed = 0; seed < crests.length; seed++) {
    if (crests[seed] === 0 || edges[seed] !== 0 || (steepness[seed] as number) <= high) continue;
    reach(seed);
    for (let i = open.pop(); i !== undefined; i = open.pop()) {
      const x = i % width;
      const y = (i - x) / width;
      for (let row = Math.max(0, y - 1); row <= Math.min(height - 1, y + 1); row++)
        for (let column = Math.max(0, x - 1); column <= Math.min(width - 1, x + 1); column++) {
          const next = row * width + column;
          if (crests[next] === 1 && edges[next] === 0) reach(next);
        }
    }
  }
}
