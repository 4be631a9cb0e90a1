import type { Raster } from '@escena/core/raster';
import type { RunModel } from './open-models.ts';
import { pointInPhoto, type Region, sampleRegion } from './region.ts';

const inputSide = 224;
const pointCount = 21;
/** the wrist, and the fingers' middle joints that say which way a hand points */
const wrist = 0;
const joints = [6, 10, 14] as const;
/** points of the palm and the fingers' lower halves: what a region is set about */
const stable = [0, 1, 2, 3, 5, 6, 9, 10, 13, 14, 17, 18] as const;
/** MediaPipe's own: how large a square about those the model wants, and how far up that lies */
const margin = 2;
const upward = 0.1;
/** a region is set anew about what was read from it, as often as this */
const passes = 2;

export interface Hand {
  /** in the photo's pixels */
  readonly points: readonly (readonly [number, number])[];
  /** 0…1 */
  readonly score: number;
}

/** Reads MediaPipe's 21 points of a hand, the region following it. */
export function readHand(photo: Raster, start: Region, handlandmark: RunModel): Hand {
  let hand = readOnce(photo, start, handlandmark);
  for (let pass = 1; pass < passes; pass++) {
    const again = readOnce(photo, regionAround(hand), handlandmark);
    if (again.score < hand.score) break;
    hand = again;
  }
  return hand;
}

function readOnce(photo: Raster, region: Region, handlandmark: RunModel): Hand {
  const outputs = handlandmark(sampleRegion(photo, region, { side: inputSide, low: 0, high: 1 }));
  // Of the two sets of points one is in metres, the other in the input's pixels; of the two flags the first says whether there is a hand.
  const sets = outputs.filter(({ length }) => length === 3 * pointCount);
  const raw = sets.sort((a, b) => largest(b) - largest(a))[0] ?? new Float32Array(3 * pointCount);
  const [[score = 0] = []] = outputs;
  return {
    score,
    points: Array.from({ length: pointCount }, (_, k) =>
      pointInPhoto(region, (raw[3 * k] ?? 0) / inputSide, (raw[3 * k + 1] ?? 0) / inputSide),
    ),
  };
}

const largest = (values: Float32Array): number =>
  values.reduce((most, value) => Math.max(most, Math.abs(value)), 0);

function regionAround({ points }: Hand): Region {
  const at = (k: number): readonly [number, number] => points[k] ?? [0, 0];
  const tip = [0, 1].map((c) => joints.reduce((sum, k) => sum + (at(k)[c] ?? 0), 0) / joints.length);
  const angle = Math.atan2((tip[0] ?? 0) - at(wrist)[0], at(wrist)[1] - (tip[1] ?? 0));
  const [cos, sin] = [Math.cos(angle), Math.sin(angle)];
  const us = stable.map((k) => cos * at(k)[0] + sin * at(k)[1]);
  const vs = stable.map((k) => cos * at(k)[1] - sin * at(k)[0]);
  const [u0, u1, v0, v1] = [Math.min(...us), Math.max(...us), Math.min(...vs), Math.max(...vs)];
  const long = Math.max(u1 - u0, v1 - v0);
  const [u, v] = [(u0 + u1) / 2, (v0 + v1) / 2 - upward * long];
  return { x: cos * u - sin * v, y: sin * u + cos * v, side: margin * long, angle };
}
