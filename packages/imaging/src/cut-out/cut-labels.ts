/**
 * More than two labels on a pixel grid at once: each in turn may take over pixels from all others, as one minimum cut says
 * (α-expansion; Boykov, Veksler and Zabih, "Fast approximate energy minimization via graph cuts", PAMI 2001). Deterministic.
 */
import { gridCut } from './grid-cut.ts';

export interface LabelProblem {
  readonly width: number;
  readonly height: number;
  /** [pixel] a label each: what it costs to be of it; whole numbers */
  readonly costs: readonly Int32Array[];
  /** what it costs to part a pixel from its right, lower, lower right and lower left neighbour */
  readonly links: readonly [Int32Array, Int32Array, Int32Array, Int32Array];
  /** where to start from; absent: the cheapest label of every pixel */
  readonly start?: Uint8Array | undefined;
}

/** a pixel that is of the label already stays */
const certain = 1e7;

/** @returns [pixel] the number of its label */
export function cutLabels({ width, height, costs, links, start }: LabelProblem): Uint8Array {
  const labels = start?.slice() ?? cheapest(costs, width * height);
  const steps = [1, width, width + 1, width - 1] as const;
  const unary = new Int32Array(labels.length);
  const moved = links.map((plane) => new Int32Array(plane.length)) as unknown as [
    Int32Array,
    Int32Array,
    Int32Array,
    Int32Array,
  ];
  for (const [label, own] of costs.entries()) {
    for (let i = 0; i < unary.length; i++) {
      const now = labels[i] ?? 0;
      unary[i] = now === label ? certain : (costs[now]?.[i] ?? 0) - (own[i] ?? 0);
    }
    for (const [k, step] of steps.entries()) {
      const [from, to] = [links[k], moved[k]];
      if (!from || !to) continue;
      for (let i = 0; i < from.length; i++) {
        const link = from[i] ?? 0;
        const j = i + step;
        const [a, b] = [labels[i] ?? 0, labels[j] ?? 0];
        if (link === 0 || a === b || a === label || b === label) {
          to[i] = link;
          continue;
        }
        // Two labels apart already: parted they stay as dear, and only both moving spares it.
        const half = link >> 1;
        to[i] = half;
        unary[i] = (unary[i] ?? 0) + half;
        unary[j] = (unary[j] ?? 0) + half;
      }
    }
    const takes = gridCut({ width, height, unary, links: moved });
    for (let i = 0; i < labels.length; i++) if (takes[i]) labels[i] = label;
  }
  return labels;
}

function cheapest(costs: readonly Int32Array[], count: number): Uint8Array {
  const labels = new Uint8Array(count);
  for (let i = 0; i < count; i++) {
    let least = Infinity;
    for (const [label, plane] of costs.entries()) {
      const cost = plane[i] ?? 0;
      if (cost < least) [least, labels[i]] = [cost, label];
    }
  }
  return labels;
}
