/** How likely it is that what was found is bare floor, from what the picture says for and against it. */
import { type BinaryMask, dilate, erode } from './binary-mask.ts';
import { drawFeet, type Foot } from './fit-box.ts';
import { difference } from './floor-features.ts';
import type { SurfaceEvidence } from './grow-surface.ts';

export interface FloorWitness {
  /** share of its columns that end where a wall's foot is seen */
  readonly atFeet: number;
  /** pixels of upright lines inside it by the square root of its area: floors carry none */
  readonly uprights: number;
  /** share of its border inside the picture that lies on an edge or a foot: what leaks ends nowhere */
  readonly edged: number;
  /** share that it takes of where floor can be */
  readonly covered: number;
}

/** pixels that a region's border is left out by, for lines inside it */
const inner = 3;
const footReach = 4;
/** squared OKLab distance over four pixels */
const clearEdge = 0.02 ** 2;
/**
 * Logistic regression over 117 made-up rooms (seeds 2000–2139 and 3000–3059) on whether at most an eighth of what was found is no
 * floor; half a nat less than it says, because furnished rooms of other seeds came out worse. `strength` is how well the best
 * surface did against the others.
 */
const weights = { bias: -3.5, strength: 0.905, edged: 2.74, uprights: -46.7, atFeet: 0.469, covered: 2.02 };

/** @returns 0…1, the probability that at most an eighth of the region is something else than floor */
export function trustFloor({ atFeet, uprights, edged, covered }: FloorWitness, strength: number): number {
  const { bias, ...w } = weights;
  const sum =
    bias +
    w.strength * strength +
    w.edged * edged +
    w.uprights * uprights +
    w.atFeet * atFeet +
    w.covered * covered;
  return 1 / (1 + Math.exp(-sum));
}

/** @param feet of walls, those that are trusted */
export function witnessFloor(
  region: BinaryMask,
  { evidence, feet }: { readonly evidence: SurfaceEvidence; readonly feet: readonly Foot[] },
): FloorWitness {
  const { width, height, data } = region;
  const { features, below, upright } = evidence;
  const core = erode(region, inner).data;
  const nearFoot = dilate(drawFeet(feet, region), footReach).data;
  let [pixels, possible, uprights] = [0, 0, 0];
  data.forEach((on, i) => {
    if ((below[i] ?? 0) > 0) possible++;
    if (on) pixels++;
    if (core[i] && upright[i]) uprights++;
  });
  let [columns, atFeet] = [0, 0];
  for (let x = 0; x < width; x++) {
    let top = 0;
    while (top < height && !data[top * width + x]) top++;
    if (top === height) continue;
    columns++;
    if (nearFoot[top * width + x]) atFeet++;
  }
  const around = dilate(region, 1).data;
  let [border, edged] = [0, 0];
  for (let y = 2; y < height - 2; y++)
    for (let x = 2; x < width - 2; x++) {
      const i = y * width + x;
      if (!around[i] || data[i]) continue;
      border++;
      const across = difference(features, i - 2, i + 2);
      const along = difference(features, i - 2 * width, i + 2 * width);
      if (Math.max(across, along) > clearEdge || nearFoot[i]) edged++;
    }
  return {
    atFeet: atFeet / Math.max(1, columns),
    uprights: uprights / Math.sqrt(Math.max(1, pixels)),
    edged: edged / Math.max(1, border),
    covered: pixels / Math.max(1, possible),
  };
}
