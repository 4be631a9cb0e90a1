/**
 * The art as a flat picture of its own, seen straight on: coverage, how deep each place lies inside the art, and which
 * way it is to its edge. Techniques with a third dimension (stitches, cuts, pressing) work here, in millimetres.
 */
import { rasterize } from '@escena/typeset/rasterize';
import type { Art } from './art.ts';
import { distanceInside } from './distance-inside.ts';
import type { InverseMap } from './invert-map.ts';
import type { PlacedBox } from './place-box.ts';
import { sampleRaster } from './sample-raster.ts';

export interface Relief {
  readonly width: number;
  readonly height: number;
  /** texels for a millimetre */
  readonly perMm: number;
  /** millimetres around the box on every side */
  readonly margin: number;
  /** share of the texel that the art covers */
  readonly coverage: Float32Array;
  /** millimetres to the nearest edge of the art, 0 outside */
  readonly depth: Float32Array;
}

/** Texels for a photo pixel: what is sampled back keeps its sharpness. */
const oversampling = 2;
/** memory: a technique works with some twenty fields of four bytes a texel */
const maxSide = 2000;

/** @param margin millimetres around the box that the technique reaches into */
export function createRelief(art: Art, box: PlacedBox, { scale }: InverseMap, margin: number): Relief {
  const densest = scale.reduce((most, value) => Math.max(most, value), 0);
  const longest = Math.max(box.widthMm, box.heightMm) + 2 * margin;
  const perMm = Math.min(oversampling * densest, maxSide / longest);
  const width = Math.max(1, Math.ceil((box.widthMm + 2 * margin) * perMm));
  const height = Math.max(1, Math.ceil((box.heightMm + 2 * margin) * perMm));
  const coverage = coverageOf(art, { width, height, perMm, margin });
  const depth = distanceInside(coverage, width, height).map((texels) => texels / perMm);
  return { width, height, perMm, margin, coverage, depth };
}

type Grid = Pick<Relief, 'width' | 'height' | 'perMm' | 'margin'>;

function coverageOf(art: Art, grid: Grid): Float32Array {
  const { width, height, perMm, margin } = grid;
  if (art.kind === 'raster') return sampleRaster(art, straightOn(grid)).alpha;
  const coverage = new Float32Array(width * height);
  for (const { outline, rule } of art.parts) {
    const warp = (x: number, y: number) => [(x + margin) * perMm, (y + margin) * perMm] as const;
    const { data } = rasterize(outline, { width, height, rule, warp });
    for (let i = 0; i < data.length; i++) coverage[i] = 1 - (1 - (coverage[i] ?? 0)) * (1 - (data[i] ?? 0));
  }
  return coverage;
}

function straightOn({ width, height, perMm, margin }: Grid): InverseMap {
  const count = width * height;
  const [x, y] = [new Float32Array(count), new Float32Array(count)];
  for (let i = 0; i < count; i++) {
    x[i] = ((i % width) + 0.5) / perMm - margin;
    y[i] = (Math.floor(i / width) + 0.5) / perMm - margin;
  }
  return { x, y, scale: new Float32Array(count).fill(perMm) };
}

/** A field of the relief at a millimetre of the box, bilinear; 0 beyond its margin. */
export function sampleRelief(relief: Relief, field: Float32Array, x: number, y: number): number {
  const { width, height, perMm, margin } = relief;
  const [px, py] = [(x + margin) * perMm - 0.5, (y + margin) * perMm - 0.5];
  const [left, top] = [Math.floor(px), Math.floor(py)];
  if (!(left >= 0 && top >= 0 && left + 1 < width && top + 1 < height)) return 0;
  const at = top * width + left;
  const [fx, fy] = [px - left, py - top];
  const upper = (field[at] ?? 0) * (1 - fx) + (field[at + 1] ?? 0) * fx;
  const lower = (field[at + width] ?? 0) * (1 - fx) + (field[at + width + 1] ?? 0) * fx;
  return upper * (1 - fy) + lower * fy;
}
