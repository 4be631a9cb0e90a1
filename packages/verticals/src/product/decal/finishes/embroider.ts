/**
 * Stitches: thin shapes in satin, thread by thread across their stroke; wide ones filled at one angle inside a satin border.
 * A thread is round and shines across its run; its ends dive into the cloth, and all of it lies a little above.
 */
import type { Art } from '../art.ts';
import type { Paint } from '../paint.ts';
import { type Relief, sampleRelief } from '../relief.ts';
import { fallingLight } from './falling-light.ts';
import type { FinishScene } from './finish-scene.ts';
import { latticeNoise } from './lattice-noise.ts';
import { shadowOf } from './slopes.ts';
import { type StitchLines, stitchLines } from './stitch-lines.ts';

/** Machine embroidery: 40 weight thread is 0.4 mm wide, satin borders about 1.2 mm, fill stitches about 4 mm long. */
const threadMm = 0.4;
const borderMm = 1.2;
const stitchMm = 4;
const fillAngle = (35 * Math.PI) / 180;
const liftMm = 0.35;
/** A photo must show a thread by two of its pixels, which are four texels; else threads are drawn as thick as that. */
const leastThreadTexels = 4.4;

interface Thread {
  /** along the thread, length 1 */
  readonly dx: number;
  readonly dy: number;
  /** place across it: 0 and 1 its sides */
  readonly across: number;
  /** how deep it has dived at its end, 0 to 1 */
  readonly dive: number;
  /** what tells it from its neighbours, [0, 1) */
  readonly own: number;
}

export function embroider({ art, inverse, drawn, shading, relief, light }: FinishScene): Paint {
  const count = drawn.alpha.length;
  const width = Math.max(threadMm, leastThreadTexels / relief.perMm);
  const satin = satinOf(art, relief);
  const shadow = shadowOf(relief, light, liftMm);
  const alpha = drawn.alpha.slice();
  const out = new Float32Array(3 * count);
  const shade = new Float32Array(count).fill(1);
  for (let i = 0; i < count; i++) {
    if (!((inverse.scale[i] ?? 0) > 0)) continue;
    const [x, y] = [inverse.x[i] ?? 0, inverse.y[i] ?? 0];
    shade[i] = 1 - 0.45 * Math.min(1, sampleRelief(relief, shadow, x, y));
    if ((alpha[i] ?? 0) === 0) continue;
    const bright = brightness(threadAt({ x, y, width }, relief, satin), light);
    const falls = fallingLight(shading, i);
    for (let k = 0; k < 3; k++)
      out[3 * i + k] = falls * ((drawn.ink[3 * i + k] ?? 0) * bright.body + bright.shine);
  }
  return { alpha, light: out, shade };
}

interface Place {
  readonly x: number;
  readonly y: number;
  /** of a thread, mm */
  readonly width: number;
}

function threadAt({ x, y, width }: Place, relief: Relief, satin: Satin | undefined): Thread {
  const depth = sampleRelief(relief, relief.depth, x, y);
  const thin = satin && sampleRelief(relief, satin.widest, x, y) < 1.6 * borderMm;
  if (satin && (thin || depth < borderMm)) {
    // Threads run across the stroke; along the stroke they lie side by side.
    const lines = thin ? satin.stroke : satin.border;
    const place = nearestTexel(relief, x, y);
    const along = sampleRelief(relief, lines.along, x, y) / width;
    return {
      dx: lines.x[place] ?? 1,
      dy: lines.y[place] ?? 0,
      across: along - Math.floor(along),
      dive: Math.exp(-depth / 0.15),
      own: latticeNoise(Math.floor(along), 7),
    };
  }
  const [dx, dy] = [Math.cos(fillAngle), Math.sin(fillAngle)];
  const side = (x * -dy + y * dx) / width;
  const line = Math.floor(side);
  // Every row of stitches starts a third of a stitch later, like bricks.
  const run = (x * dx + y * dy) / stitchMm + (line % 3) / 3;
  const end = Math.min(run - Math.floor(run), 1 - (run - Math.floor(run))) * stitchMm;
  return {
    dx,
    dy,
    across: side - line,
    dive: Math.exp(-end / 0.18),
    own: latticeNoise(line, Math.floor(run)),
  };
}

function nearestTexel({ width, perMm, margin }: Relief, x: number, y: number): number {
  return Math.floor((y + margin) * perMm) * width + Math.floor((x + margin) * perMm);
}

/** Kajiya and Kay's thread (1989): light scattered by how far the thread lies across it, shine where it mirrors. */
function brightness(
  { dx, dy, across, dive, own }: Thread,
  light: readonly [number, number],
): { body: number; shine: number } {
  const elevation = 0.75;
  const flat = Math.sqrt(1 - elevation * elevation);
  const along = (dx * light[0] + dy * light[1]) * flat;
  const lit = Math.sqrt(1 - along * along);
  const round = Math.sqrt(Math.max(0, 1 - (2 * across - 1) ** 2));
  const profile = 0.42 + 0.58 * round;
  const half = along / Math.SQRT2;
  const mirror = (1 - half * half) ** 24;
  return {
    body: profile * (0.35 + 0.65 * lit) * (1 - 0.45 * dive) * (0.9 + 0.2 * own),
    shine: 0.09 * mirror * round * round * (1 - dive),
  };
}

/** Where satin is sewn, and how; a picture has no edges to sew along, and is filled. */
interface Satin {
  readonly border: StitchLines;
  readonly stroke: StitchLines;
  /** the greatest depth near each place: half the width of the stroke, mm */
  readonly widest: Float32Array;
}

function satinOf(art: Art, relief: Relief): Satin | undefined {
  if (art.kind === 'raster') return undefined;
  const { width, perMm, depth } = relief;
  return {
    border: stitchLines(art, relief, 'all'),
    stroke: stitchLines(art, relief, 'facing'),
    widest: widestNear(depth, width, Math.round(1.5 * perMm)),
  };
}

/** The maximum over a square neighbourhood, by rows then columns. */
function widestNear(depth: Float32Array, width: number, reach: number): Float32Array {
  const step = Math.max(1, Math.floor(reach / 4));
  let out: Float32Array = depth.slice();
  for (const stride of [1, width])
    for (let pass = 1; pass <= reach; pass += step) {
      const from = out;
      out = from.slice();
      for (let i = stride * step; i < from.length - stride * step; i++)
        out[i] = Math.max(from[i] ?? 0, from[i - stride * step] ?? 0, from[i + stride * step] ?? 0);
    }
  return out;
}
