/**
 * Which pixels show bare floor, without any learned model: the floor lies below the horizon, mostly at the bottom of the
 * picture, is bounded by edges, meets walls and carries furniture, and carries no upright lines.
 */
import type { Camera } from '../camera.ts';
import { type BinaryMask, dilate } from './binary-mask.ts';
import { cutThings } from './cut-things.ts';
import { type FloorFeatures, floorFeatures } from './floor-features.ts';
import { type AxisSegment, drawFeet, fitBox, type Foot, trustedFeet } from './fit-box.ts';
import { depthBelow, groundArea } from './floor-geometry.ts';
import { floorSeeds } from './floor-seeds.ts';
import { growSurfaces, passages } from './grow-surface.ts';
import { judgeSurface, type Surface } from './judge-surface.ts';
import { joinFloor } from './join-floor.ts';
import { farFloor, leftoverFloor } from './leftover-floor.ts';
import { litFloor } from './lit-floor.ts';
import { drawSegments, rimContrasts, sideContrast } from './segment-rims.ts';
import { standingSurfaces } from './standing-surfaces.ts';
import { trustFloor, witnessFloor } from './trust-floor.ts';
import type { WorkingImage } from './working-image.ts';

export interface FloorEstimate {
  readonly width: number;
  readonly height: number;
  /** 0…1 a pixel of the working image */
  readonly probability: Float32Array;
  /** 0…1, see `trustFloor` */
  readonly confidence: number;
  /** surfaces that stand upright for certain */
  readonly standing: BinaryMask;
}

/** OKLab contrast from which a line is the rim of a surface, not grain or a joint */
const rimContrast = 0.055;
/** Score at which a surface is half as strong as it may be. */
const evenScore = 0.3;
const rivalWeight = 0.4;
const contactWeight = 0.4;
const groundWeight = 0.5;
/** ground evidence beyond which more of it makes no surer */
const plainGround = 0.3;
/** Below, a patch of wood or clay is likelier the floor than what grew from the bottom edge. */
const doubtfulScore = 0.08;
/** Below, no surface is a floor. */
const leastScore = 0.005;
/** From here on a surface is the ground that walls or things stand on, and begins at the picture's bottom edge. */
const leastGround = 0.1;
const leastContact = 0.5;
/** pixels above a foot that are wall for certain */
const wallRise = 4;
const leftoverConfidence = 0.15;

/**
 * The best of the surfaces that begin at the bottom edge, with the pieces of the same floor that furniture parts from it.
 *
 * @param image small working image
 * @param camera for that image
 * @param lines segments in that image's pixels with the axis that each follows
 */
export function estimateFloor(...given: Parameters<typeof estimateFloorInSteps>): FloorEstimate {
  const steps = estimateFloorInSteps(...given);
  for (let step = steps.next(); ; step = steps.next()) if (step.done) return step.value;
}

/** The same for who wants to be heard in between: it yields after every surface that it grew. */
export function* estimateFloorInSteps(
  image: WorkingImage,
  camera: Camera,
  lines: readonly AxisSegment[],
): Generator<void, FloorEstimate, void> {
  const feet = trustedFeet(fitBox(lines, camera));
  const found = yield* floorUpTo(feet, image, { camera, lines });
  // A joint between planks taken for a wall's foot leaves no floor: then none of them is believed.
  return found.confidence > 0 || feet.length === 0 ? found : yield* floorUpTo([], image, { camera, lines });
}

function* floorUpTo(
  feet: readonly Foot[],
  image: WorkingImage,
  { camera, lines }: { readonly camera: Camera; readonly lines: readonly AxisSegment[] },
): Generator<void, FloorEstimate, void> {
  const features = floorFeatures(image);
  const { width, height } = image;
  const below = depthBelow(camera, feet);
  const segments = lines.map(({ segment }) => segment);
  const rims = drawSegments(
    segments.filter((segment) => sideContrast(segment, features) > rimContrast),
    image,
  );
  const uprights = lines.filter(({ axis }) => axis === 1).map(({ segment }) => segment);
  const evidence = {
    features,
    below,
    passage: passages(features),
    upright: drawSegments(uprights, image),
    contrast: rimContrasts(segments, features),
    rims,
    cellArea: groundArea(camera),
    standing: findStanding({ features, rims, feet: drawFeet(feet, image), reach: depthBelow(camera) }),
  };
  const grown: Surface[] = [];
  for (const seed of floorSeeds(features, below)) {
    for (const surface of growSurfaces(seed, evidence)) {
      const { probability, heart } = cutThings(surface, evidence);
      grown.push({ probability, ...judgeSurface(probability, evidence, heart) });
    }
    yield;
  }
  // Where furniture fills the bottom of the picture, floor is looked for beyond it, at the foot of walls.
  const grounded = grown.some(
    ({ score, ground, contact }) => score >= leastScore && ground >= leastGround && contact >= leastContact,
  );
  const far = grounded ? [] : farFloor(evidence);
  const found: Surface[] = (far.length > 0 ? far : grown).toSorted((p, q) => q.score - p.score);
  const best = found[0];
  const joined = best ? joinFloor(best, found, features) : [];
  const score = jointScore(joined, width * height);
  const leftover = score < doubtfulScore ? leftoverFloor(evidence, found) : [];
  if (leftover.length > 0 || score < leastScore) {
    const confidence = leftover.length > 0 ? leftoverConfidence : 0;
    return {
      width,
      height,
      probability: union(leftover, width * height),
      confidence,
      standing: evidence.standing,
    };
  }
  const whole = union(joined, width * height);
  const seen: BinaryMask = { width, height, data: Uint8Array.from(whole, (p) => (p > 0.5 ? 1 : 0)) };
  litFloor(seen, evidence).forEach((on, i) => {
    if (!on) return;
    whole[i] = 1;
    seen.data[i] = 1;
  });
  const rival = found.find((other) => !joined.includes(other))?.score ?? 0;
  const strength = best ? strengthOf(best, score, rival) : 0;
  return {
    width,
    height,
    probability: whole,
    confidence: trustFloor(witnessFloor(seen, { evidence, feet }), strength),
    standing: evidence.standing,
  };
}

/** Surfaces that stand upright for certain: none goes on below a wall's foot that is seen, and what rises from one does stand. */
function findStanding({
  features,
  rims,
  feet,
  reach,
}: {
  readonly features: FloorFeatures;
  readonly rims: Uint8Array;
  readonly feet: BinaryMask;
  readonly reach: Float32Array;
}): BinaryMask {
  const { width } = features;
  const line = dilate(feet, 1).data;
  const standing = standingSurfaces(
    features,
    reach,
    rims.map((on, i) => on | (line[i] ?? 0)),
  );
  feet.data.forEach((on, i) => {
    if (on) for (let k = 0; k <= wallRise; k++) if (i >= k * width) standing.data[i - k * width] = 1;
  });
  return standing;
}

/**
 * 0…1: a surface is strong when it is good in itself, no other comes near it, it begins at the bottom of the picture, and walls or
 * things stand on it.
 */
function strengthOf({ contact, ground }: Surface, score: number, rival: number): number {
  return (
    (score / (score + evenScore)) *
    (1 - (rivalWeight * rival) / (score + rival)) *
    (1 - contactWeight * (1 - contact)) *
    (1 - groundWeight * (1 - Math.min(1, ground / plainGround)))
  );
}

/** The sum over surfaces, each for the share that those before it do not cover. */
function jointScore(surfaces: readonly Surface[], length: number): number {
  const covered = new Uint8Array(length);
  let score = 0;
  for (const { region, pixels, score: own } of surfaces) {
    let fresh = 0;
    region.data.forEach((on, i) => {
      if (!on || covered[i]) return;
      covered[i] = 1;
      fresh++;
    });
    score += (own * fresh) / Math.max(1, pixels);
  }
  return score;
}

function union(surfaces: readonly Surface[], length: number): Float32Array {
  const probability = new Float32Array(length);
  for (const surface of surfaces)
    surface.probability.forEach((p, i) => (probability[i] = Math.max(probability[i] ?? 0, p)));
  return probability;
}
