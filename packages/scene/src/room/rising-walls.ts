/**
 * Which of the walls found at the floor's edge are walls. A floor also ends at rugs and at furniture; but behind those it goes
 * on, and from a wall's foot a surface rises that reaches above any floor.
 */
import { type Camera, project } from '../camera.ts';
import type { BinaryMask } from './binary-mask.ts';
import type { FoundWall } from './find-walls.ts';
import type { FloorFeatures } from './floor-features.ts';

export interface WallWitness {
  readonly features: FloorFeatures;
  /** free floor and surfaces that stand upright for certain, at the features' size */
  readonly floor: Uint8Array;
  readonly standing: BinaryMask;
  /** for that size */
  readonly camera: Camera;
}

/** places along a foot that are looked at */
const looks = 60;
/** camera heights above the foot where a wall shows over skirtings and low things, and behind it where more floor would lie */
const heights = [0.1, 0.2, 0.35, 0.5] as const;
const behind = [0.25, 0.45, 0.7, 1, 1.4] as const;
/** difference of OKLab a and b by lightness, and factor of grain, within which a pixel looks like the floor */
const sameHue = 0.02;
const sameGrain = 2.5;
const noise = 0.004;
/** share of the looks from which something rises, or else from which floor goes on; and how sure a foot must then be by itself */
const leastRising = 0.25;
const mostFloor = 0.25;
const sureAlone = 0.45;

/** @param walls with the camera one unit high, as the witness's camera is */
export function risingWalls(walls: readonly FoundWall[], witness: WallWitness): FoundWall[] {
  const isLike = floorLook(witness);
  return walls.filter((wall) => {
    const { rising, goesOn } = lookAtWall(wall, witness, isLike);
    return rising >= leastRising || (goesOn <= mostFloor && wall.confidence >= sureAlone);
  });
}

/** Shares of the looks along a wall's foot: a surface rises from it; floor is seen behind it. */
function lookAtWall(
  { a, b, side }: FoundWall,
  { camera, standing, floor }: WallWitness,
  isLike: (pixel: number) => boolean,
): { rising: number; goesOn: number } {
  const pixelAt = (x: number, y: number, z: number): number | undefined => {
    const p = project(camera, [x, y, z]);
    if (!p || p.x < 0 || p.y < 0 || p.x >= camera.width || p.y >= camera.height) return undefined;
    return Math.floor(p.y) * camera.width + Math.floor(p.x);
  };
  const [outX, outZ] = side === 'back' ? [0, -1] : side === 'left' ? [-1, 0] : [1, 0];
  let [seen, rising, goesOn] = [0, 0, 0];
  for (let k = 0; k < looks; k++) {
    const t = (k + 0.5) / looks;
    const [x, z] = [a[0] + t * (b[0] - a[0]), a[1] + t * (b[1] - a[1])];
    if (pixelAt(x, 0, z) === undefined) continue;
    seen++;
    const rises = heights.some((y) => standing.data[pixelAt(x, y, z) ?? -1] === 1);
    if (rises) rising++;
    const more = behind.some((d) => {
      const p = pixelAt(x + d * outX, 0, z + d * outZ);
      return p !== undefined && !standing.data[p] && (floor[p] === 1 || isLike(p));
    });
    if (more && !rises) goesOn++;
  }
  return { rising: rising / Math.max(1, seen), goesOn: goesOn / Math.max(1, seen) };
}

/** Whether a pixel has the floor's hue and grain, in whatever light. */
function floorLook({ features, floor }: WallWitness): (pixel: number) => boolean {
  const { lightness, a, b, texture } = features;
  const hue = (plane: Float32Array, i: number): number => (plane[i] ?? 0) / Math.max(0.05, lightness[i] ?? 0);
  const pixels = Array.from(floor.keys()).filter((i) => floor[i]);
  const middle = (values: readonly number[]): number =>
    values.toSorted((p, q) => p - q)[values.length >> 1] ?? 0;
  const [ma, mb] = [middle(pixels.map((i) => hue(a, i))), middle(pixels.map((i) => hue(b, i)))];
  const grain = middle(pixels.map((i) => texture[i] ?? 0));
  return (i) => {
    const own = texture[i] ?? 0;
    const [low, high] = [Math.min(own, grain), Math.max(own, grain)];
    return Math.hypot(hue(a, i) - ma, hue(b, i) - mb) < sameHue && high < sameGrain * low + noise;
  };
}
