import type { Raster } from '@escena/core/raster';
import type { RunModel } from './open-models.ts';
import { pointInPhoto, type Region, sampleRegion } from './region.ts';

const inputSide = 256;
/** The detector's grids over its input: cells across, and the boxes that each cell guesses. */
const grids = [
  { cells: 32, guesses: 2 },
  { cells: 16, guesses: 2 },
  { cells: 8, guesses: 6 },
] as const;
/** score, x, y, width, height, and seven points of the palm, in pixels of the input from the cell's middle */
const values = 19;
/** of the seven points: the wrist, and where the middle finger begins */
const [wristAt, knuckleAt] = [5, 9] as const;
/** MediaPipe's own: of a palm's box, how large a square its hand needs, and how far up that lies */
const margin = 2.6;
const upward = 0.5;

export interface Palm {
  /** upright, the square that the hand's points are read from */
  readonly region: Region;
  /** 0…1 */
  readonly score: number;
}

/** All palms that show within the region, surest first; several guesses of one are all there. */
export function detectPalms(
  photo: Raster,
  within: Region,
  { handdetect, leastScore }: { readonly handdetect: RunModel; readonly leastScore: number },
): Palm[] {
  const [raw = new Float32Array()] = handdetect(
    sampleRegion(photo, within, { side: inputSide, low: -1, high: 1 }),
  );
  const palms: Palm[] = [];
  let first = 0;
  for (const { cells, guesses } of grids) {
    const count = cells * cells * guesses;
    for (let i = 0; i < count; i++) {
      const o = (first + i) * values;
      const score = 1 / (1 + Math.exp(-(raw[o] ?? 0)));
      if (score < leastScore) continue;
      const cell = Math.floor(i / guesses);
      const [cx, cy] = [((cell % cells) + 0.5) / cells, (Math.floor(cell / cells) + 0.5) / cells];
      const at = (k: number): [number, number] =>
        pointInPhoto(within, cx + (raw[o + k] ?? 0) / inputSide, cy + (raw[o + k + 1] ?? 0) / inputSide);
      const [wrist, knuckle] = [at(wristAt), at(knuckleAt)];
      const long = (within.side / inputSide) * Math.max(raw[o + 3] ?? 0, raw[o + 4] ?? 0);
      const angle = Math.atan2(knuckle[0] - wrist[0], wrist[1] - knuckle[1]);
      const [x, y] = at(1);
      palms.push({
        score,
        region: {
          x: x + Math.sin(angle) * upward * long,
          y: y - Math.cos(angle) * upward * long,
          side: margin * long,
          angle,
        },
      });
    }
    first += count;
  }
  return palms.sort((a, b) => b.score - a.score);
}
