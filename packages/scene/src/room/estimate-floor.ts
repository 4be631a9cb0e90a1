/**
 * Which pixels show bare floor, without any learned model: the floor lies below the horizon, mostly at the bottom of the
 * picture, looks unlike what stands above the horizon, is bounded by edges, and carries no upright lines.
 * Looks and extent are found in turns, as GrabCut does (Rother, Kolmogorov, Blake 2004), the extent by a random walk.
 */
import { type Camera, floorPoint } from '../camera.ts';
import { colorModel } from './color-model.ts';
import { floorFeatures, type FloorFeatures } from './floor-features.ts';
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
const rounds = 4;
/** edges: squared OKLab distance at which the walker's passage has fallen by e */
const edgeScale = 0.02 ** 2;
const lookLimit = 3;
const pullStrength = 0.02;

/**
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
  let probability: Float32Array = Float32Array.from(below, (d) => d ** 2);
  for (let round = 0; round < rounds; round++) {
    const floor = colorModel(
      features,
      probability.map((p, i) => (p > 0.5 || round === 0 ? p * (0.3 + (below[i] ?? 0)) : 0)),
    );
    const rest = colorModel(
      features,
      probability.map((p) => (1 - p) ** 2),
    );
    const target = new Float32Array(below.length);
    const pull = new Float32Array(below.length).fill(pullStrength);
    for (let i = 0; i < below.length; i++) {
      const depth = below[i] ?? 0;
      if (depth === 0 || upright[i]) {
        pull[i] = depth === 0 ? 1 : 0.3;
        continue;
      }
      const look = floor.logDensity(i) - rest.logDensity(i);
      const logit = Math.max(-lookLimit, Math.min(lookLimit, look)) + 2 * (depth - 0.45);
      target[i] = 1 / (1 + Math.exp(-logit));
    }
    probability = randomWalk({ width, height, ...passage, target, pull });
  }
  return { width, height, probability, confidence: 0.5 };
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

function passages({ width, height, lightness, a, b }: FloorFeatures): {
  right: Float32Array;
  down: Float32Array;
} {
  const between = (i: number, j: number): number => {
    const dl = (lightness[i] ?? 0) - (lightness[j] ?? 0);
    const da = (a[i] ?? 0) - (a[j] ?? 0);
    const db = (b[i] ?? 0) - (b[j] ?? 0);
    // Hue counts more than lightness: shadows and reflections change only the latter.
    return Math.exp(-(dl * dl + 4 * (da * da + db * db)) / edgeScale) + 1e-3;
  };
  const count = width * height;
  const right = new Float32Array(count);
  const down = new Float32Array(count);
  for (let i = 0; i < count; i++) {
    if (i % width !== width - 1) right[i] = between(i, i + 1);
    if (i + width < count) down[i] = between(i, i + width);
  }
  return { right, down };
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
