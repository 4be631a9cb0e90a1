/**
 * Which pixels show bare floor, without any learned model: the floor lies below the horizon, mostly at the bottom of the
 * picture, is bounded by edges, meets walls and carries furniture, and carries no upright lines.
 */
import type { Camera } from '../camera.ts';
import { floorFeatures } from './floor-features.ts';
import { depthBelow, groundArea } from './floor-geometry.ts';
import { floorSeeds } from './floor-seeds.ts';
import { growSurfaces, passages } from './grow-surface.ts';
import { judgeSurface, type Surface } from './judge-surface.ts';
import { leftoverFloor } from './leftover-floor.ts';
import type { Segment } from './line-segments.ts';
import type { Axis } from './manhattan-pose.ts';
import { drawSegments, sideContrast } from './segment-rims.ts';
import { standingSurfaces } from './standing-surfaces.ts';
import type { WorkingImage } from './working-image.ts';

export interface FloorEstimate {
  readonly width: number;
  readonly height: number;
  /** 0…1 a pixel of the working image */
  readonly probability: Float32Array;
  /** 0…1 */
  readonly confidence: number;
}

/** OKLab distance between a line's sides from which it is the rim of a surface, not grain or a joint */
const rimContrast = 0.055;
/** Two pieces are one floor from this share of the smaller one in common, or when they look this much alike. */
const sameOverlap = 0.5;
const sameLook = 0.045;
/** Below, the surface is as likely a counter or a sofa; at `evenScore` the confidence is a half. */
const leastScore = 0.26;
const evenScore = 0.3;
const rivalWeight = 0.4;
const leftoverConfidence = 0.15;
/** Pieces with less than this share of the best score do not join it. */
const leastJoining = 0.08;

/**
 * The best of the surfaces that begin at the bottom edge, with the pieces of the same floor that furniture parts from it.
 *
 * @param image small working image
 * @param camera for that image
 * @param lines segments in that image's pixels with the axis that each follows
 */
export function estimateFloor(
  image: WorkingImage,
  camera: Camera,
  lines: readonly { readonly segment: Segment; readonly axis: Axis | undefined }[],
): FloorEstimate {
  const features = floorFeatures(image);
  const { width, height } = image;
  const below = depthBelow(camera);
  const segments = lines.map(({ segment }) => segment);
  const uprights = lines.filter(({ axis }) => axis === 1).map(({ segment }) => segment);
  const rims = drawSegments(
    segments.filter((segment) => sideContrast(segment, features) > rimContrast),
    width,
    height,
  );
  const evidence = {
    features,
    below,
    passage: passages(features),
    upright: drawSegments(uprights, width, height),
    rims,
    cellArea: groundArea(camera),
    standing: standingSurfaces(features, below, rims),
  };
  const found: Surface[] = floorSeeds(features, below)
    .flatMap((seed) => growSurfaces(seed, evidence))
    .map((probability) => ({ probability, ...judgeSurface(probability, evidence) }))
    .toSorted((p, q) => q.score - p.score);
  const best = found[0];
  const joined = found.filter((other) => best && (other === best || isSameFloor(best, other)));
  const score = jointScore(joined);
  if (score < leastScore) {
    const leftover = leftoverFloor(evidence, found);
    const confidence = leftover.length > 0 ? leftoverConfidence : 0;
    return { width, height, probability: union(leftover, width * height), confidence };
  }
  const rival = found.find((other) => !joined.includes(other))?.score ?? 0;
  return {
    width,
    height,
    probability: union(joined, width * height),
    // Sure when the surface is good in itself and no other comes near it.
    confidence: (score / (score + evenScore)) * (1 - (rivalWeight * rival) / (score + rival)),
  };
}

/** The sum over surfaces, each for the share that those before it do not cover. */
function jointScore(surfaces: readonly Surface[]): number {
  const covered = new Set<number>();
  let score = 0;
  for (const surface of surfaces) {
    const before = covered.size;
    surface.region.data.forEach((on, i) => on && covered.add(i));
    score += (surface.score * (covered.size - before)) / Math.max(1, surface.pixels);
  }
  return score;
}

function union(surfaces: readonly Surface[], length: number): Float32Array {
  const probability = new Float32Array(length);
  for (const surface of surfaces)
    surface.probability.forEach((p, i) => (probability[i] = Math.max(probability[i] ?? 0, p)));
  return probability;
}

function isSameFloor(best: Surface, other: Surface): boolean {
  if (other.score < leastJoining * best.score) return false;
  const [dl, da, db, dt] = best.look.map((v, k) => v - (other.look[k] ?? 0));
  // Light falls off over a floor: lightness says little.
  if (Math.hypot(0.25 * (dl ?? 0), da ?? 0, db ?? 0, dt ?? 0) < sameLook) return true;
  let both = 0;
  best.region.data.forEach((on, i) => (both += on & (other.region.data[i] ?? 0)));
  return both >= sameOverlap * Math.min(best.pixels, other.pixels);
}
