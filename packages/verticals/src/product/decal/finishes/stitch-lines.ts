/** Along which edge, and how far along it, the satin stitch through each place of the art runs. */
import { flattenOutline, type Point } from '@escena/typeset/flatten-outline';
import type { Art } from '../art.ts';
import { nearestSample } from '../nearest-sample.ts';
import type { Relief } from '../relief.ts';

export interface StitchLines {
  /** millimetres along the edge; length = texels */
  readonly along: Float32Array;
  /** across the edge, the way the thread runs; length 1 */
  readonly x: Float32Array;
  readonly y: Float32Array;
}

interface Seeds {
  readonly marked: Uint8Array;
  readonly along: Float32Array;
  readonly tx: Float32Array;
  readonly ty: Float32Array;
}

/** An edge faces the light or the dark side of this direction: a stroke has one of each. */
const facing: Point = [0.94, 0.34];

/**
 * @param which all: by the nearest edge, for borders; facing: by the nearest edge of one side, so that in a thin stroke a
 * thread goes from side to side
 */
export function stitchLines(
  art: Extract<Art, { kind: 'outlines' }>,
  relief: Relief,
  which: 'all' | 'facing',
): StitchLines {
  const seeds = plantSeeds(art, relief, which);
  const { width, height, perMm } = relief;
  const nearest = nearestSample(seeds.marked, width, height);
  const count = width * height;
  const lines = { along: new Float32Array(count), x: new Float32Array(count), y: new Float32Array(count) };
  for (let i = 0; i < count; i++) {
    const seed = nearest[i] ?? -1;
    if (seed < 0) continue;
    const [tx, ty] = [seeds.tx[seed] ?? 1, seeds.ty[seed] ?? 0];
    const dx = ((i % width) - (seed % width)) / perMm;
    const dy = (Math.floor(i / width) - Math.floor(seed / width)) / perMm;
    // Seeds are texels: where between two of them a place lies, its own offset tells.
    lines.along[i] = (seeds.along[seed] ?? 0) + dx * tx + dy * ty;
    lines.x[i] = -ty;
    lines.y[i] = tx;
  }
  return lines;
}

function plantSeeds(art: Extract<Art, { kind: 'outlines' }>, relief: Relief, which: 'all' | 'facing'): Seeds {
  const { width, height, perMm, margin, coverage } = relief;
  const count = width * height;
  const [marked, along] = [new Uint8Array(count), new Float32Array(count)];
  const [tx, ty] = [new Float32Array(count), new Float32Array(count)];
  const toTexels = (x: number, y: number): Point => [(x + margin) * perMm, (y + margin) * perMm];
  for (const ring of art.parts.flatMap(({ outline }) => flattenOutline(outline, toTexels, 0.1))) {
    let walked = 0;
    let [x0, y0] = ring.at(-1) ?? [0, 0];
    for (const [x1, y1] of ring) {
      const length = Math.hypot(x1 - x0, y1 - y0);
      const [ux, uy] = length > 0 ? [(x1 - x0) / length, (y1 - y0) / length] : [1, 0];
      for (let step = 0; step < length; step += 0.5) {
        const [x, y] = [x0 + ux * step, y0 + uy * step];
        const at = Math.floor(y) * width + Math.floor(x);
        if (!(x >= 2 && y >= 2 && x < width - 2 && y < height - 2) || marked[at]) continue;
        const outward =
          inked(coverage, width, x - 1.5 * uy, y + 1.5 * ux) <
          inked(coverage, width, x + 1.5 * uy, y - 1.5 * ux)
            ? 1
            : -1;
        if (which === 'facing' && outward * (-uy * facing[0] + ux * facing[1]) < 0) continue;
        marked[at] = 1;
        along[at] = (walked + step) / perMm;
        [tx[at], ty[at]] = [ux, uy];
      }
      walked += length;
      [x0, y0] = [x1, y1];
    }
  }
  return { marked, along, tx, ty };
}

function inked(coverage: Float32Array, width: number, x: number, y: number): number {
  return coverage[Math.floor(y) * width + Math.floor(x)] ?? 0;
}
