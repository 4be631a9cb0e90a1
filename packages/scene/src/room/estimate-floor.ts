/**
 * Which pixels show bare floor, without any learned model: the floor lies below the horizon, mostly at the bottom of the
 * picture, looks unlike what stands above the horizon, is bounded by edges, and carries no upright lines.
 * Looks and extent are found in turns, as GrabCut does (Rother, Kolmogorov, Blake 2004), the extent by a random walk.
 */
import { type Camera, floorPoint } from '../camera.ts';
import { colorModel } from './color-model.ts';
import { floorFeatures, type FloorFeatures } from './floor-features.ts';
import { type BinaryMask, components, dilate, erode } from './binary-mask.ts';
import { type FloorSeed, floorSeeds } from './floor-seeds.ts';
import type { Segment } from './line-segments.ts';
import { randomWalk } from './random-walker.ts';
import type { WorkingImage } from './working-image.ts';

export interface FloorEstimate {
  readonly width: number;
  readonly height: number;
  /** 0…1 a pixel of the working image */
  readonly probability: Float32Array;
  /** 0…1 */
  readonly confidence: number;
}

/** metres: beyond, a pixel covers too much floor to be placed on */
export const farthestFloor = 10;
const rounds = 3;
/** edges: squared OKLab distance at which the walker's passage has fallen by e */
const edgeScale = 0.02 ** 2;
/** squared OKLab distance between neighbours that always ends a surface */
const weakestRim = 0.045 ** 2;
/** pixels: half the width of the narrowest neck a surface may have */
const neck = 1;
const leak = 1e-3;
const lookLimit = 4;
const pullStrength = 0.015;
/** square metres beyond which more of it is no better evidence */
const plentyOfFloor = 8;
/** pixels */
const besideReach = 3;

/**
 * The best of the surfaces that begin at the bottom edge.
 *
 * @param image small working image
 * @param camera for that image
 * @param uprights upright segments in that image's pixels
 */
export function estimateFloor(
  image: WorkingImage,
  camera: Camera,
  uprights: readonly Segment[],
): FloorEstimate {
  const features = floorFeatures(image);
  const { width, height } = image;
  const below = depthBelow(camera);
  const passage = passages(features);
  const upright = drawSegments(uprights, width, height);
  const cellArea = groundArea(camera);
  let probability: Float32Array = new Float32Array(width * height);
  let best = 0;
  let all = 0;
  for (const seed of floorSeeds(features, below)) {
    const spread = spreadFrom(seed, { features, below, passage, upright });
    const surface = connected(spread, seed, features);
    const score = judge(surface, { width, height, data: upright }, { cellArea, below });
    all += score;
    if (score <= best) continue;
    best = score;
    probability = surface;
  }
  // Sure when the surface is good in itself and no other comes near it.
  const confidence = (best / (best + 2)) * (0.4 + (0.6 * best) / Math.max(all, 1e-9));
  return { width, height, probability, confidence };
}

interface Evidence {
  readonly features: FloorFeatures;
  /** 0 where no floor can be */
  readonly below: Float32Array;
  readonly passage: { right: Float32Array; down: Float32Array };
  /** 1 on upright lines */
  readonly upright: Uint8Array;
}

/** The surface that a seed belongs to, 0…1 a pixel. */
function spreadFrom(seed: FloorSeed, { features, below, passage, upright }: Evidence): Float32Array {
  const { width, height } = features;
  const isSeed = new Uint8Array(below.length);
  for (const i of seed.pixels) isSeed[i] = 1;
  let probability: Float32Array = Float32Array.from(isSeed);
  for (let round = 0; round < rounds; round++) {
    const floor = colorModel(
      features,
      probability.map((p) => (p > 0.5 ? p : 0)),
    );
    const rest = colorModel(
      features,
      // What is not reached yet may still be floor, the more so the lower it lies.
      probability.map((p, i) => ((below[i] ?? 0) === 0 ? 1 : 0.4 * (1 - p) ** 4 * (1 - (below[i] ?? 0)))),
    );
    const target = new Float32Array(below.length);
    const pull = new Float32Array(below.length);
    for (let i = 0; i < below.length; i++) {
      if (below[i] === 0 || upright[i]) {
        pull[i] = below[i] === 0 ? 1 : 0.3;
        continue;
      }
      const look = floor.logDensity(i) - rest.logDensity(i) + 1.5 * ((below[i] ?? 0) - 0.4);
      target[i] = 1 / (1 + Math.exp(-Math.max(-lookLimit, Math.min(lookLimit, look))));
      pull[i] = isSeed[i] ? 3 * pullStrength : pullStrength;
      if (isSeed[i]) target[i] = 1;
    }
    probability = randomWalk({ width, height, ...passage, target, pull });
  }
  return probability;
}

/** Square metres of floor a pixel would cover, for a camera at 1.4 m. */
function groundArea(camera: Camera): Float32Array {
  const { width, height } = camera;
  const out = new Float32Array(width * height);
  for (let y = 0; y < height; y++)
    for (let x = 0; x < width; x++) {
      const a = floorPoint(camera, x, y);
      const b = floorPoint(camera, x + 1, y);
      const c = floorPoint(camera, x, y + 1);
      if (!a || !b || !c || Math.hypot(a[0], a[1]) > farthestFloor) continue;
      out[y * width + x] = 1.96 * Math.abs((b[0] - a[0]) * (c[1] - a[1]) - (b[1] - a[1]) * (c[0] - a[0]));
    }
  return out;
}

/**
 * A large surface in one compact piece wins; uprights along its sides (not only standing on its edge) speak of
 * furniture.
 */
function judge(
  probability: Float32Array,
  upright: BinaryMask,
  { cellArea, below }: { cellArea: Float32Array; below: Float32Array },
): number {
  const { width, height } = upright;
  const all: BinaryMask = { width, height, data: Uint8Array.from(probability, (p) => (p > 0.5 ? 1 : 0)) };
  const data = new Uint8Array(probability.length);
  for (const i of components(all)[0] ?? []) data[i] = 1;
  const inside = { width, height, data };
  const near = dilate(inside, besideReach).data;
  const core = erode(inside, 1).data;
  let area = 0;
  let pixels = 0;
  let perimeter = 0;
  let beside = 0;
  inside.data.forEach((on, i) => {
    if (on) area += cellArea[i] ?? 0;
    if (on) pixels++;
    if (on && !core[i]) perimeter++;
    if (near[i] && upright.data[i]) beside++;
  });
  const share = beside / Math.max(1, perimeter);
  const compact = Math.min(1, (20 * pixels) / Math.max(1, perimeter * perimeter));
  return Math.min(area, plentyOfFloor) * Math.exp(-4 * share) * Math.sqrt(compact) * reachOf(inside, below);
}

/**
 * 0.1…1: how far a surface goes back from where it begins. Floors do, until something stands on them; what is cut off
 * by the bottom of the frame (a sofa's back, a counter's front) ends soon. The upper quartile over columns.
 */
function reachOf({ width, height, data }: BinaryMask, below: Float32Array): number {
  const reaches: number[] = [];
  for (let x = 0; x < width; x++) {
    let top = -1;
    let bottom = -1;
    for (let y = 0; y < height; y++) {
      if (!data[y * width + x]) continue;
      if (top < 0) top = y;
      bottom = y;
    }
    if (top < 0) continue;
    const ratio = ((below[bottom * width + x] ?? 0) + 0.1) / ((below[top * width + x] ?? 0) + 0.1);
    reaches.push(Math.min(1, Math.max(0.1, (ratio - 1.3) / 0.5)));
  }
  return reaches.toSorted((a, b) => b - a)[reaches.length >> 2] ?? 0.1;
}

/** 0 where no floor can be; rising to 1 from the farthest floor to the bottom row. */
function depthBelow(camera: Camera): Float32Array {
  const { width, height } = camera;
  const out = new Float32Array(width * height);
  const nearest = 1 / farthestFloor;
  let closest = nearest;
  for (let y = 0; y < height; y++)
    for (let x = 0; x < width; x++) {
      const point = floorPoint(camera, x + 0.5, y + 0.5);
      if (!point) continue;
      const inverse = 1 / Math.max(0.3, Math.hypot(point[0], point[1]));
      closest = Math.max(closest, inverse);
      if (inverse > nearest) out[y * width + x] = inverse;
    }
  return out.map((inverse) => (inverse === 0 ? 0 : (inverse - nearest * 0.9) / (closest - nearest * 0.9)));
}

/** Squared OKLab difference; hue counts more than lightness, which shadows and reflections change too. */
function difference({ lightness, a, b }: FloorFeatures, i: number, j: number): number {
  const dl = (lightness[i] ?? 0) - (lightness[j] ?? 0);
  const da = (a[i] ?? 0) - (a[j] ?? 0);
  const db = (b[i] ?? 0) - (b[j] ?? 0);
  return dl * dl + 4 * (da * da + db * db);
}

function passages(features: FloorFeatures): { right: Float32Array; down: Float32Array } {
  const { width, height } = features;
  const count = width * height;
  const right = new Float32Array(count);
  const down = new Float32Array(count);
  for (let i = 0; i < count; i++) {
    if (i % width !== width - 1) right[i] = Math.exp(-difference(features, i, i + 1) / edgeScale) + leak;
    if (i + width < count) down[i] = Math.exp(-difference(features, i, i + width) / edgeScale) + leak;
  }
  return { right, down };
}

/**
 * The part of a surface that hangs together with its seed: things of the floor's colour are rimmed by edges stronger
 * than the floor's own grain, so the surface is cut along such edges and through narrow necks.
 */
function connected(probability: Float32Array, seed: FloorSeed, features: FloorFeatures): Float32Array {
  const { width, height } = features;
  const edge = (i: number): number =>
    i % width === 0 || i < width
      ? 0
      : Math.max(difference(features, i, i - 1), difference(features, i, i - width));
  const grain = Float64Array.from(seed.pixels, edge).sort();
  const limit = Math.max(weakestRim, 1.5 * (grain[Math.floor(0.95 * grain.length)] ?? 0));
  const surface: BinaryMask = {
    width,
    height,
    data: Uint8Array.from(probability, (p) => (p > 0.5 ? 1 : 0)),
  };
  const cut: BinaryMask = {
    width,
    height,
    data: surface.data.map((on, i) => (on && edge(i) < limit ? 1 : 0)),
  };
  const isSeed = new Uint8Array(width * height);
  for (const i of seed.pixels) isSeed[i] = 1;
  const kept = new Uint8Array(width * height);
  const parts = components(erode(cut, neck));
  const held = parts.map((part) => part.reduce((sum, i) => sum + (isSeed[i] ?? 0), 0));
  const most = Math.max(0, ...held);
  parts.forEach((part, k) => {
    if ((held[k] ?? 0) >= Math.max(1, 0.2 * most)) for (const i of part) kept[i] = 1;
  });
  const grown = dilate({ width, height, data: kept }, neck + 1).data;
  return probability.map((p, i) => (grown[i] ? p : Math.min(p, 0.3)));
}

function drawSegments(segments: readonly Segment[], width: number, height: number): Uint8Array {
  const out = new Uint8Array(width * height);
  for (const { x1, y1, x2, y2 } of segments) {
    const steps = Math.ceil(Math.max(Math.abs(x2 - x1), Math.abs(y2 - y1))) + 1;
    for (let s = 0; s <= steps; s++) {
      const x = Math.floor(x1 + ((x2 - x1) * s) / steps);
      const y = Math.floor(y1 + ((y2 - y1) * s) / steps);
      if (x >= 0 && y >= 0 && x < width && y < height) out[y * width + x] = 1;
    }
  }
  return out;
}
