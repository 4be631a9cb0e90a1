import type { Selection } from '@escena/verticals/product/selection';

export const markTools = ['keep', 'remove', 'brush', 'erase', 'box'] as const;
export type MarkTool = (typeof markTools)[number];

export interface Point {
  readonly x: number;
  readonly y: number;
}

/** of the photo's longer side */
const brushRadius = 0.02;
/** A box less wide or high than this was a slip of the hand. */
const leastBox = 0.01;

/** What is said with a tool at one point. */
export function withClick(marks: Selection, { x, y }: Point, keep: boolean): Selection {
  return { ...marks, clicks: [...(marks.clicks ?? []), { x, y, keep }] };
}

export function withStroke(marks: Selection, points: readonly Point[], keep: boolean): Selection {
  return {
    ...marks,
    strokes: [...(marks.strokes ?? []), { keep, radius: brushRadius, points: [...points] }],
  };
}

/** The box between two corners, or the marks as they were when it is hardly one. */
export function withBox(marks: Selection, a: Point, b: Point): Selection {
  const box: [number, number, number, number] = [
    Math.min(a.x, b.x),
    Math.min(a.y, b.y),
    Math.max(a.x, b.x),
    Math.max(a.y, b.y),
  ];
  return box[2] - box[0] < leastBox || box[3] - box[1] < leastBox ? marks : { ...marks, box };
}

export function hasMarks({ clicks, strokes, box, maskId }: Selection): boolean {
  return Boolean(clicks?.length || strokes?.length || box || maskId);
}
