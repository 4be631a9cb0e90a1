/** For every pixel of a region: which millimetre of the box is seen there. */
import type { Warp } from '@escena/typeset/flatten-outline';
import type { Region } from './find-region.ts';
import type { PlacedBox } from './place-box.ts';

export interface InverseMap {
  /** millimetres of the box at each pixel's middle, NaN where the box and its margin are not seen; length = pixels */
  readonly x: Float32Array;
  readonly y: Float32Array;
  /** photo pixels per millimetre there, the geometric mean of both directions; 0 where not seen */
  readonly scale: Float32Array;
}

/** cells on a side in which Newton's method starts from the middle */
const cells = 24;
const newtonSteps = 8;
/** pixels */
const close = 1e-3;
const mendable = 0.05;

/** @param marginMm how far around the box to look */
export function invertMap(box: PlacedBox, region: Region, marginMm: number): InverseMap {
  const count = region.width * region.height;
  const inverse = {
    x: new Float32Array(count).fill(Number.NaN),
    y: new Float32Array(count).fill(Number.NaN),
    scale: new Float32Array(count),
  };
  const wide = (box.widthMm + 2 * marginMm) / cells;
  const high = (box.heightMm + 2 * marginMm) / cells;
  for (let j = 0; j < cells; j++)
    for (let i = 0; i < cells; i++)
      fillCell(box.toPhoto, { x: i * wide - marginMm, y: j * high - marginMm, wide, high }, region, inverse);
  return inverse;
}

interface Cell {
  readonly x: number;
  readonly y: number;
  readonly wide: number;
  readonly high: number;
}

/** Row by row: the next pixel is a step of the last one's Jacobian away, which is mended where it no longer fits. */
function fillCell(toPhoto: Warp, cell: Cell, region: Region, inverse: InverseMap): void {
  const { left, top, right, bottom } = seenBounds(toPhoto, cell, region);
  for (let row = top; row < bottom; row++) {
    let last: Solution | undefined;
    for (let column = left; column < right; column++) {
      const at = row * region.width + column;
      const [px, py] = [column + region.left + 0.5, row + region.top + 0.5];
      const guess = last && { ...last, x: last.x + last.ax, y: last.y + last.ay };
      last = (guess && mend(toPhoto, guess, px, py)) ?? solve(toPhoto, cell, px, py);
      if (!last || !Number.isNaN(inverse.x[at]) || !inside(cell, last)) continue;
      [inverse.x[at], inverse.y[at], inverse.scale[at]] = [last.x, last.y, last.scale];
    }
  }
}

interface Solution {
  readonly x: number;
  readonly y: number;
  /** of the inverse map there: how far a pixel to the right (a) and one down (b) lead */
  readonly ax: number;
  readonly ay: number;
  readonly bx: number;
  readonly by: number;
  /** photo pixels per millimetre */
  readonly scale: number;
}

/** One correction with the Jacobian of a neighbour; undefined where that is not enough. */
function mend(toPhoto: Warp, { x, y, ...slopes }: Solution, px: number, py: number): Solution | undefined {
  const [x0, y0] = toPhoto(x, y);
  const [ex, ey] = [px - x0, py - y0];
  // The error left is of second order in this one.
  if (!(Math.hypot(ex, ey) < mendable)) return undefined;
  const { ax, ay, bx, by } = slopes;
  return { x: x + ex * ax + ey * bx, y: y + ex * ay + ey * by, ...slopes };
}

function seenBounds(toPhoto: Warp, { x, y, wide, high }: Cell, region: Region) {
  let [left, top, right, bottom] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const [i, j] of [0, 0.5, 1].flatMap((a) => [0, 0.5, 1].map((b) => [a, b] as const))) {
    const [px, py] = toPhoto(x + i * wide, y + j * high);
    [left, right] = [Math.min(left, px), Math.max(right, px)];
    [top, bottom] = [Math.min(top, py), Math.max(bottom, py)];
  }
  return {
    left: Math.max(0, Math.floor(left - region.left) - 1),
    top: Math.max(0, Math.floor(top - region.top) - 1),
    right: Math.min(region.width, Math.ceil(right - region.left) + 1),
    bottom: Math.min(region.height, Math.ceil(bottom - region.top) + 1),
  };
}

/** Newton's method from the cell's middle. */
function solve(toPhoto: Warp, cell: Cell, px: number, py: number): Solution | undefined {
  const step = Math.min(cell.wide, cell.high) / 16;
  let [x, y] = [cell.x + cell.wide / 2, cell.y + cell.high / 2];
  for (let i = 0; i < newtonSteps; i++) {
    const [x0, y0] = toPhoto(x, y);
    const [xr, yr] = toPhoto(x + step, y);
    const [xd, yd] = toPhoto(x, y + step);
    const [a, b, c, d] = [(xr - x0) / step, (xd - x0) / step, (yr - y0) / step, (yd - y0) / step];
    const determinant = a * d - b * c;
    if (!(Math.abs(determinant) > 1e-9)) return undefined;
    const [ax, ay, bx, by] = [d, -c, -b, a].map((value) => value / determinant);
    const slopes = { ax: ax ?? 0, ay: ay ?? 0, bx: bx ?? 0, by: by ?? 0 };
    const [ex, ey] = [px - x0, py - y0];
    if (Math.hypot(ex, ey) < close) return { x, y, ...slopes, scale: Math.sqrt(determinant) };
    x += ex * slopes.ax + ey * slopes.bx;
    y += ex * slopes.ay + ey * slopes.by;
  }
  return undefined;
}

/** With a little room: neighbouring cells overlap, so that no pixel falls between them. */
function inside({ x, y, wide, high }: Cell, found: Solution): boolean {
  const [slackX, slackY] = [wide * 0.02, high * 0.02];
  return (
    found.x >= x - slackX &&
    found.x <= x + wide + slackX &&
    found.y >= y - slackY &&
    found.y <= y + high + slackY
  );
}
