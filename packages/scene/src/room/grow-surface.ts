/**
 * The surfaces that a seed belongs to. Looks and extent are found in turns, as GrabCut does (Rother, Kolmogorov, Blake
 * 2004), the extent by a random walk; then rims and edges cut what only looks alike.
 */
import { type BinaryMask, components, dilate, erode } from './binary-mask.ts';
import { colorModel } from './color-model.ts';
import { difference, type FloorFeatures } from './floor-features.ts';
import type { FloorSeed } from './floor-seeds.ts';
import { randomWalk, roughWalk } from './random-walker.ts';

export interface SurfaceEvidence {
  readonly features: FloorFeatures;
  /** 0 where no floor can be, 1 nearest to the camera */
  readonly below: Float32Array;
  readonly passage: Passage;
  /** 1 on upright lines */
  readonly upright: Uint8Array;
  /** 1 on lines that part two colours */
  readonly rims: Uint8Array;
  /** OKLab contrast of the lines through each pixel, run on as far as one sees them; 0 off them */
  readonly contrast: Float32Array;
}

/** How easily the walker passes from a pixel to its right and lower neighbour, 0…1. */
export interface Passage {
  readonly right: Float32Array;
  readonly down: Float32Array;
}

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
/** Parts with less than this share of the seed that the best part holds are chance. */
const leastHeld = 0.02;

export interface GrownSurface {
  /** 0…1 a pixel */
  readonly probability: Float32Array;
  /** squared OKLab distance between neighbours that the surface's own grain does not reach */
  readonly grain: number;
}

/** The pieces of what a seed belongs to that hang together, each holding a part of the seed. */
export function growSurfaces(seed: FloorSeed, evidence: SurfaceEvidence): GrownSurface[] {
  return pieces(spreadFrom(seed, evidence), seed, evidence);
}

/** Squared OKLab distance of a pixel to its left or upper neighbour, the larger. */
export function edgeOf(features: FloorFeatures): (pixel: number) => number {
  const { width } = features;
  return (i) =>
    i % width === 0 || i < width
      ? 0
      : Math.max(difference(features, i, i - 1), difference(features, i, i - width));
}

export function passages(features: FloorFeatures): Passage {
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

/** Everything that looks like the seed and can be reached from it, 0…1 a pixel. */
function spreadFrom(seed: FloorSeed, { features, below, passage, upright }: SurfaceEvidence): Float32Array {
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
    // Only the last round draws the border.
    const walk = round < rounds - 1 ? roughWalk : randomWalk;
    probability = walk({ width, height, ...passage, target, pull });
  }
  return probability;
}

/**
 * Things of the floor's colour are rimmed by edges stronger
 * than the floor's own grain, so a surface is cut along such edges, along rims and through narrow necks.
 */
function pieces(
  probability: Float32Array,
  seed: FloorSeed,
  { features, rims }: SurfaceEvidence,
): GrownSurface[] {
  const { width, height } = features;
  const edge = edgeOf(features);
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
    data: surface.data.map((on, i) => (on && edge(i) < limit && !rims[i] ? 1 : 0)),
  };
  const isSeed = new Uint8Array(width * height);
  for (const i of seed.pixels) isSeed[i] = 1;
  const parts = components(erode(cut, neck));
  const held = parts.map((part) => part.reduce((sum, i) => sum + (isSeed[i] ?? 0), 0));
  const most = Math.max(0, ...held);
  return parts
    .filter((part, k) => (held[k] ?? 0) >= Math.max(1, leastHeld * most))
    .map((part) => {
      const kept = new Uint8Array(width * height);
      for (const i of part) kept[i] = 1;
      const grown = dilate({ width, height, data: kept }, neck + 1).data;
      return { probability: probability.map((p, i) => (grown[i] ? p : Math.min(p, 0.3))), grain: limit };
    });
}
