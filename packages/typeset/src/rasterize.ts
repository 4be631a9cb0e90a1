/**
 * Outlines → coverage: the share of every pixel that the ink covers. Sixteen scan lines to a pixel row, exact along
 * each of them, non-zero winding unless told otherwise, so overlapping contours (joined scripts, variable fonts) are one shape without seams.
 */
import { createFloatRaster, type FloatRaster } from '@escena/core/raster';
import { flattenOutline, type Point, type Warp } from './flatten-outline.ts';
import type { FillRule, Outline } from './outline.ts';

export interface RasterizeOptions {
  /** pixels; pixel (i, j) covers [left + i, left + i + 1) × [top + j, top + j + 1) of the warped side */
  readonly width: number;
  readonly height: number;
  readonly left?: number;
  readonly top?: number;
  /** default: the outline is in pixels already */
  readonly warp?: Warp;
  /** even-odd: what logos may ask for; default non-zero, as fonts are */
  readonly rule?: FillRule;
}

const linesPerRow = 16;
/** pixels that flattening may be off by: a quarter of what a 16th of a scan line can tell */
const tolerance = 1 / 64;

interface Edge {
  readonly top: number;
  readonly bottom: number;
  /** x at `top`, and its growth by y */
  readonly x: number;
  readonly slope: number;
  readonly winding: 1 | -1;
}

/** @returns one channel, 0 to 1 */
export function rasterize(outline: Outline, options: RasterizeOptions): FloatRaster {
  const { width, height, left = 0, top = 0 } = options;
  const raster = createFloatRaster(width, height, 1);
  const rings = flattenOutline(outline, options.warp ?? ((x, y) => [x, y]), tolerance);
  const edges = rings.flatMap((ring) => edgesOf(ring, left, top)).sort((a, b) => a.top - b.top);
  let active: Edge[] = [];
  let next = 0;
  for (let y = 0; y < height; y++) {
    for (let edge = edges[next]; edge && edge.top < y + 1; edge = edges[++next]) active.push(edge);
    active = active.filter((edge) => edge.bottom > y);
    if (active.length === 0) continue;
    const row = raster.data.subarray(y * width, (y + 1) * width);
    for (let line = 0; line < linesPerRow; line++)
      addLine(row, active, y + (line + 0.5) / linesPerRow, options.rule);
    for (let x = 0; x < width; x++) row[x] = Math.min(1, (row[x] ?? 0) / linesPerRow);
  }
  return raster;
}

function edgesOf(ring: readonly Point[], left: number, top: number): Edge[] {
  const edges: Edge[] = [];
  let [x0, y0] = ring.at(-1) ?? [0, 0];
  for (const [x1, y1] of ring) {
    if (y0 !== y1 && Number.isFinite(x0 + y0 + x1 + y1)) {
      const slope = (x1 - x0) / (y1 - y0);
      const down = y1 > y0;
      edges.push({
        top: (down ? y0 : y1) - top,
        bottom: (down ? y1 : y0) - top,
        x: (down ? x0 : x1) - left,
        slope,
        winding: down ? 1 : -1,
      });
    }
    [x0, y0] = [x1, y1];
  }
  return edges;
}

function addLine(row: Float32Array, active: readonly Edge[], y: number, rule: FillRule = 'non-zero'): void {
  const crossings: (readonly [x: number, winding: number])[] = [];
  for (const edge of active)
    if (edge.top <= y && y < edge.bottom)
      crossings.push([edge.x + (y - edge.top) * edge.slope, edge.winding]);
  crossings.sort((a, b) => a[0] - b[0]);
  let winding = 0;
  let from = 0;
  for (const [x, turn] of crossings) {
    if (winding === 0) from = x;
    winding = rule === 'non-zero' ? winding + turn : 1 - winding;
    if (winding === 0) addSpan(row, from, x);
  }
}

/** Adds the share of each pixel that [from, to) covers. */
function addSpan(row: Float32Array, from: number, to: number): void {
  const start = Math.max(0, from);
  const end = Math.min(row.length, to);
  for (let x = Math.floor(start); x < end; x++)
    row[x] = (row[x] ?? 0) + Math.min(end, x + 1) - Math.max(start, x);
}
