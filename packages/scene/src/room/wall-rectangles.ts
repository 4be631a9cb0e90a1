/**
 * Upright rectangles in a straightened wall: pairs of strong upright edges closed by level ones. Where the frame of the
 * photo cuts the wall nothing is known, which counts as half an edge.
 */
import type { WallView } from './wall-view.ts';

/** Samples of a `WallView`: columns [left, right), rows [bottom, top), row 0 at the floor. */
export interface WallRectangle {
  readonly left: number;
  readonly right: number;
  readonly bottom: number;
  readonly top: number;
  /** share of each side that lies on an edge, 0…1; the bottom of one that reaches the floor counts as seen */
  readonly sides: { left: number; right: number; bottom: number; top: number };
}

/** difference of lightness (0…255) over two samples */
const edge = 8;
/** camera heights */
const shortest = { upright: 0.3, level: 0.22 };
const widths = [0.22, 3.4] as const;
const leastHeight = 0.4;
const mostLines = { upright: 44, level: 22 };
/** support that every side needs, and all together */
const leastSide = 0.4;
const leastMean = 0.62;
const unseenCounts = 0.5;
/** camera heights: a door's upright edges go on down to the floor, panelling's do not */
const foot = 0.3;
const footSlack = 0.25;

export function wallRectangles(view: WallView): WallRectangle[] {
  const { columns, rows, step } = view;
  const upright = edgeRuns(view, 'upright');
  const level = edgeRuns(view, 'level');
  const [first, last] = seenColumns(view);
  const xs = [first, ...strongLines(upright, columns, shortest.upright / step, mostLines.upright), last];
  const ys = strongLines(level, rows, shortest.level / step, mostLines.level);
  const found: WallRectangle[] = [];
  for (const left of xs)
    for (const right of xs) {
      const width = (right - left) * step;
      if (width < widths[0] || width > widths[1]) continue;
      for (const top of ys) {
        if (top * step < leastHeight) continue;
        const lid = level.share(top, left, right);
        if (lid < leastSide) continue;
        for (const bottom of [0, ...ys]) {
          if ((top - bottom) * step < leastHeight) continue;
          const side = (column: number): number => {
            const whole = upright.share(column, bottom, top);
            return bottom > 0
              ? whole
              : Math.min(whole, upright.share(column, 1, Math.round(foot / step)) + footSlack);
          };
          const sides = {
            left: side(left),
            right: side(right),
            bottom: bottom === 0 ? 1 : level.share(bottom, left, right),
            top: lid,
          };
          const worst = Math.min(sides.left, sides.right, sides.bottom);
          if (worst < leastSide || sides.left + sides.right + sides.bottom + lid < 4 * leastMean) continue;
          found.push({ left, right, bottom, top, sides });
        }
      }
    }
  return found;
}

interface EdgeRuns {
  /** share of line `at` between two positions along it that lies on an edge */
  share(at: number, from: number, to: number): number;
  /** samples of line `at` that lie on an edge */
  length(at: number): number;
}

/** Edges of one direction, within a sample of their line, counted along it. */
function edgeRuns({ columns, rows, light }: WallView, direction: 'upright' | 'level'): EdgeRuns {
  const [lines, along] = direction === 'upright' ? [columns, rows] : [rows, columns];
  const [across, onward] = direction === 'upright' ? [1, columns] : [columns, 1];
  const at = (line: number, k: number): number => line * across + k * onward;
  const isEdge = (line: number, k: number): boolean => {
    if (line < 1 || line >= lines - 1) return false;
    const [before, after] = [light[at(line - 1, k)] ?? -1, light[at(line + 1, k)] ?? -1];
    if (before < 0 || after < 0) return false;
    const step = Math.abs(after - before);
    if (step < edge) return false;
    const turn =
      k < 1 || k >= along - 1 ? 0 : Math.abs((light[at(line, k + 1)] ?? 0) - (light[at(line, k - 1)] ?? 0));
    return step >= turn;
  };
  const marks = new Uint8Array(lines * along);
  for (let line = 0; line < lines; line++)
    for (let k = 0; k < along; k++) if (isEdge(line, k)) marks[line * along + k] = 1;
  const sums = new Float32Array(lines * (along + 1));
  const lengths = new Uint32Array(lines);
  for (let line = 0; line < lines; line++)
    for (let k = 0; k < along; k++) {
      const own = marks[line * along + k] === 1;
      const near =
        own ||
        marks[(line - 1) * along + k] === 1 ||
        (line + 1 < lines && marks[(line + 1) * along + k] === 1);
      const unseen = (light[at(line, k)] ?? -1) < 0;
      if (own) lengths[line] = (lengths[line] ?? 0) + 1;
      sums[line * (along + 1) + k + 1] =
        (sums[line * (along + 1) + k] ?? 0) + (near ? 1 : unseen ? unseenCounts : 0);
    }
  return {
    share: (line, from, to) =>
      ((sums[line * (along + 1) + to] ?? 0) - (sums[line * (along + 1) + from] ?? 0)) /
      Math.max(1, to - from),
    length: (line) => lengths[line] ?? 0,
  };
}

/** The first column that the photo shows, and the last. */
function seenColumns({ columns, rows, light }: WallView): [number, number] {
  const isSeen = (column: number): boolean =>
    Array.from({ length: rows }, (_, row) => light[row * columns + column] ?? -1).some((value) => value >= 0);
  const seen = Array.from({ length: columns }, (_, column) => column).filter(isSeen);
  return [seen[0] ?? 0, seen.at(-1) ?? 0];
}

/** Lines with the most edge on them, none beside a stronger one. */
function strongLines(runs: EdgeRuns, count: number, shortestRun: number, most: number): number[] {
  const lines = Array.from({ length: count }, (_, line) => line);
  return lines
    .filter((line) => {
      const own = runs.length(line);
      if (own < shortestRun) return false;
      return [-2, -1, 1, 2].every((d) => {
        const other = runs.length(line + d);
        return other < own || (other === own && d > 0);
      });
    })
    .toSorted((a, b) => runs.length(b) - runs.length(a))
    .slice(0, most);
}
