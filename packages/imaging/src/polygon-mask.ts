import { createRaster, type Raster } from '@escena/core/raster';

export type Point = readonly [x: number, y: number];

/** Scan lines to a pixel row; across a row the cover is exact. */
const linesPerRow = 8;

/**
 * Fills polygons into a mask with smooth edges, even-odd rule, so a ring inside another cuts a hole.
 * @param rings closed by themselves; points in pixels, pixel (i, j) covers [i, i+1) × [j, j+1), may lie outside
 */
export function polygonMask(
  rings: readonly (readonly Point[])[],
  { width, height }: { readonly width: number; readonly height: number },
): Raster {
  const mask = createRaster(width, height, 1);
  const cover = new Float32Array(width);
  for (let y = 0; y < height; y++) {
    cover.fill(0);
    for (let line = 0; line < linesPerRow; line++) {
      const crossings = crossingsAt(rings, y + (line + 0.5) / linesPerRow);
      for (let i = 0; i + 1 < crossings.length; i += 2)
        addSpan(cover, crossings[i] ?? 0, crossings[i + 1] ?? 0);
    }
    for (let x = 0; x < width; x++)
      mask.data[y * width + x] = Math.round((255 * (cover[x] ?? 0)) / linesPerRow);
  }
  return mask;
}

function crossingsAt(rings: readonly (readonly Point[])[], y: number): number[] {
  const crossings: number[] = [];
  for (const ring of rings) {
    let previous = ring.at(-1);
    for (const point of ring) {
      if (previous && previous[1] <= y !== point[1] <= y)
        crossings.push(
          previous[0] + ((y - previous[1]) * (point[0] - previous[0])) / (point[1] - previous[1]),
        );
      previous = point;
    }
  }
  return crossings.sort((a, b) => a - b);
}

/** Adds the share of each pixel that [from, to) covers. */
function addSpan(cover: Float32Array, from: number, to: number): void {
  const start = Math.max(0, from);
  const end = Math.min(cover.length, to);
  for (let x = Math.floor(start); x < end; x++)
    cover[x] = (cover[x] ?? 0) + Math.min(end, x + 1) - Math.max(start, x);
}
