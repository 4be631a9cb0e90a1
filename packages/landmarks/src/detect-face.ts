import type { Raster } from '@escena/core/raster';
import type { RunModel } from './open-models.ts';
import { pointInPhoto, type Region, sampleRegion } from './region.ts';

const inputSide = 256;
/** BlazeFace's two grids over its input: cells across, and the boxes that each cell guesses. */
const fine = { cells: 16, guesses: 2 };
const coarse = { cells: 8, guesses: 6 };
/** x, y, width, height, and six points of the face from its right eye on, all in pixels of the input from the cell's middle */
const boxValues = 16;
const leastScore = 0.5;
/** of a face's box: what its mesh wants to see around it */
const margin = 1.5;

/** The largest face that shows within the region, as the region its mesh is read from; undefined: none. */
export function detectFace(photo: Raster, within: Region, blazeface: RunModel): Region | undefined {
  const input = sampleRegion(photo, within, { side: inputSide, low: -1, high: 1 });
  const [coarseScores, fineScores, coarseBoxes, fineBoxes] = blazeface(input);
  const faces = [
    ...facesOf(within, fine, fineScores, fineBoxes),
    ...facesOf(within, coarse, coarseScores, coarseBoxes),
  ];
  // Of several guesses of one face the surest, of several faces the largest.
  faces.sort((a, b) => b.score * b.region.side - a.score * a.region.side);
  return faces[0]?.region;
}

function* facesOf(
  within: Region,
  { cells, guesses }: { readonly cells: number; readonly guesses: number },
  scores: Float32Array = new Float32Array(),
  boxes: Float32Array = new Float32Array(),
): Generator<{ score: number; region: Region }> {
  for (let i = 0; i < scores.length; i++) {
    const score = 1 / (1 + Math.exp(-(scores[i] ?? 0)));
    if (score < leastScore) continue;
    const cell = Math.floor(i / guesses);
    const value = (k: number): number => (boxes[i * boxValues + k] ?? 0) / inputSide;
    const [x, y] = pointInPhoto(
      within,
      ((cell % cells) + 0.5) / cells + value(0),
      (Math.floor(cell / cells) + 0.5) / cells + value(1),
    );
    const side = margin * within.side * Math.max(value(2), value(3));
    const turn = Math.atan2(value(7) - value(5), value(6) - value(4));
    yield { score, region: { x, y, side, angle: within.angle + turn } };
  }
}
