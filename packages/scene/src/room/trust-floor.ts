/** How likely it is that what was found is bare floor, from what the picture says for and against it. */
import { type BinaryMask, dilate, erode } from './binary-mask.ts';
import { drawFeet, type Foot } from './fit-box.ts';
import { difference } from './floor-features.ts';
import type { SurfaceEvidence } from './grow-surface.ts';
import { type JudgeEvidence, standingShare } from './judge-surface.ts';

export interface FloorWitness {
  /** share of its columns that end where a wall's foot is seen */
  readonly atFeet: number;
  /** pixels of upright lines inside it by the square root of its area: floors carry none */
  readonly uprights: number;
  /** share of its border inside the picture that lies on an edge or a foot: what leaks ends nowhere */
  readonly edged: number;
  /** share that it takes of where floor can be */
  readonly covered: number;
  /** share of it that belongs to surfaces that rise above the floor's reach */
  readonly standing: number;
  /** share of its border beside which an upright line runs: fronts have some along both sides */
  readonly beside: number;
  /** share of the picture's bottom edge that it reaches */
  readonly foot: number;
}

/** pixels that a region's border is left out by, for lines inside it */
const inner = 3;
const footReach = 4;
/** squared OKLab distance over four pixels */
const clearEdge = 0.02 ** 2;
/** pixels */
const besideReach = 2;
/**
 * Logistic regression over 77 made-up rooms (seeds 3000–3239, 60 of them furnished), held near an older one over 117, on whether at
 * most an eighth of what was found is no floor; half a nat less than it says, because rooms of other seeds came out worse.
 * `strength` is how well the best surface did against the others. Where much of a floor ends at feet, what is covered says so
 * already: feet alone are as often the edges of counters and tables.
 */
const weights = {
  bias: -3.8,
  strength: 0.85,
  edged: 3.49,
  uprights: -32.8,
  atFeet: -1.11,
  covered: 1.99,
  standing: -1.66,
  beside: -1.62,
  foot: 0.95,
};

/** @returns 0…1, the probability that at most an eighth of the region is something else than floor */
export function trustFloor(witness: FloorWitness, strength: number): number {
  const sum =
    weights.bias +
    weights.strength * strength +
    weights.edged * witness.edged +
    weights.uprights * witness.uprights +
    weights.atFeet * witness.atFeet +
    weights.covered * witness.covered +
    weights.standing * witness.standing +
    weights.beside * witness.beside +
    weights.foot * witness.foot;
  return 1 / (1 + Math.exp(-sum));
}

/** @param feet of walls, those that are trusted */
export function witnessFloor(
  region: BinaryMask,
  { evidence, feet }: { readonly evidence: SurfaceEvidence & JudgeEvidence; readonly feet: readonly Foot[] },
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
    standing: standingShare(region, evidence),
    beside: besideShare(region, upright),
    foot: data.subarray(-width).reduce((sum, on) => sum + on, 0) / width,
  };
}

/** The share of a region's upper and side border beside which a marked pixel lies. */
function besideShare({ width, height, data }: BinaryMask, upright: Uint8Array): number {
  let [border, beside] = [0, 0];
  for (let y = 1; y < height - 1; y++)
    for (let x = besideReach; x < width - besideReach; x++) {
      const i = y * width + x;
      if (!data[i] || (data[i - 1] && data[i + 1] && data[i - width])) continue;
      border++;
      if (upright.subarray(i - besideReach, i + besideReach + 1).includes(1)) beside++;
    }
  return beside / Math.max(1, border);
}
