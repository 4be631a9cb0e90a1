/**
 * Floor in photographs that furniture fills down to the bottom edge: what is seen of it beyond a sofa's back or between
 * cupboards. Even patches are taken as they are, without growing, and only on two kinds of evidence.
 */
import { components, dilate, erode } from './binary-mask.ts';
import { difference, type FloorFeatures } from './floor-features.ts';
import type { SurfaceEvidence } from './grow-surface.ts';
import { type JudgeEvidence, judgeSurface, type Surface } from './judge-surface.ts';

/** squared OKLab distance between neighbours within one patch */
const even = 0.03 ** 2;
/** shares of the picture */
const smallestPatch = 0.0003;
const smallestFar = 0.002;
/** share of a patch that belongs to upright surfaces */
const mostStanding = 0.3;
/** a patch under a wall */
const leastWalls = 0.4;
/** OKLab chroma of wood and fired clay, and the texture above which it is leaves, baskets or cushions */
const leastChroma = 0.06;
const mostTexture = 0.07;
/** OKLab distance under which two colours are one, and how much of it among upright things rules a patch out */
const sameColor = 0.04;
const mostAbove = 0.005;
/** pixels */
const joint = 5;
/** share of the picture's height */
const bottomReach = 0.02;

/**
 * All wood- or clay-coloured patches at the bottom edge whose colour nothing upright has; empty where none is seen.
 *
 * @param grown surfaces that did not convince on their own
 */
export function leftoverFloor(
  evidence: SurfaceEvidence & JudgeEvidence,
  grown: readonly Surface[],
): Surface[] {
  const { width, height } = evidence.features;
  const bottom = bottomRow(height) * width;
  const patches = evenPatches(
    evidence,
    (part) => part.length >= smallestPatch * width * height && part.some((i) => i >= bottom),
  );
  const warm = [...grown, ...patches].filter((patch) => isWarmFloor(patch, evidence));
  return warm.length > 0 ? [closed(warm, evidence)] : [];
}

/** Even patches that end at the foot of walls: floor seen beyond furniture that fills the bottom of the picture. */
export function farFloor(evidence: SurfaceEvidence & JudgeEvidence): Surface[] {
  const least = smallestFar * evidence.below.length;
  return evenPatches(evidence, (part) => part.length >= 0.5 * least).filter(
    ({ pixels, walls }) => pixels >= least && walls >= leastWalls,
  );
}

/** Tiles with the joints between them. */
function closed(tiles: readonly Surface[], evidence: SurfaceEvidence & JudgeEvidence): Surface {
  const { width, height } = evidence.features;
  const data = new Uint8Array(width * height);
  for (const { region } of tiles) region.data.forEach((on, i) => on && (data[i] = 1));
  const whole = erode(dilate({ width, height, data }, joint), joint);
  const probability = Float32Array.from(whole.data);
  return { probability, ...judgeSurface(probability, evidence) };
}

function evenPatches(
  evidence: SurfaceEvidence & JudgeEvidence,
  keep: (part: Int32Array) => boolean,
): Surface[] {
  const { features, below, rims, upright, standing } = evidence;
  const { width, height } = features;
  const data = new Uint8Array(below.length);
  for (let i = width; i < data.length; i++)
    if (i % width && below[i] && !rims[i] && !upright[i])
      data[i] = Math.max(difference(features, i, i - 1), difference(features, i, i - width)) < even ? 1 : 0;
  return components(erode({ width, height, data }, 1))
    .filter(keep)
    .filter((part) => part.reduce((sum, i) => sum + (standing.data[i] ?? 0), 0) < mostStanding * part.length)
    .map((part) => {
      const core = new Uint8Array(data.length);
      for (const i of part) core[i] = 1;
      const probability = Float32Array.from(dilate({ width, height, data: core }, 2).data);
      return { probability, ...judgeSurface(probability, evidence) };
    });
}

function isWarmFloor({ region, look, pixels }: Surface, { features, below }: JudgeEvidence): boolean {
  const [, a, b, texture] = look;
  if (pixels === 0 || b <= 0 || Math.hypot(a, b) < leastChroma || texture > mostTexture) return false;
  const lowest = region.data.lastIndexOf(1);
  if (lowest < bottomRow(region.height) * region.width) return false;
  return shareAbove(look, features, below) <= mostAbove;
}

/** From here down, a surface counts as cut off by the bottom of the picture. */
function bottomRow(height: number): number {
  return Math.floor((1 - bottomReach) * height);
}

/** How much of the picture beyond the floor's reach has a colour; lightness counts half. */
function shareAbove([l, a, b]: Surface['look'], features: FloorFeatures, below: Float32Array): number {
  let count = 0;
  let same = 0;
  below.forEach((reach, i) => {
    if (reach > 0) return;
    count++;
    const distance = Math.hypot(
      0.5 * ((features.lightness[i] ?? 0) - l),
      (features.a[i] ?? 0) - a,
      (features.b[i] ?? 0) - b,
    );
    if (distance < sameColor) same++;
  });
  return same / Math.max(1, count);
}
