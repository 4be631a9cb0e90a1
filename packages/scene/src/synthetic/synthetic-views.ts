/** Made-up photographs of one room from two places, with its true cameras, and the floor points that both show. */
import { type Camera, project, type Vec2 } from '../camera.ts';
import { between, createRandom, type Random } from '../furniture/random.ts';
import { rotationOf } from '../room/manhattan-pose.ts';
import { undistorted } from './paint-photo.ts';
import type { PhotoPlan } from './photo-plan.ts';
import { syntheticPhoto, type SyntheticOptions, type SyntheticPhoto } from './synthetic-photo.ts';

export interface SyntheticViews {
  readonly photos: readonly [SyntheticPhoto, SyntheticPhoto];
  /** floor points that both photos show bare, true metres, on a grid of 0.2 m */
  readonly shared: readonly Vec2[];
}

/** Metres between grid points, kept from walls, and from built-in things. */
const [grid, inset] = [0.2, 0.08];
/** Share of the picture kept from its edges: nobody clicks there. */
const margin = 0.02;

/**
 * The room of a seed as its own camera sees it, and as a second one does that stands elsewhere in it with the same lens and
 * looks about the room's middle. undefined when nothing of the floor is seen in both.
 */
export async function syntheticViews(
  seed: number,
  options: SyntheticOptions,
): Promise<SyntheticViews | undefined> {
  const first = await syntheticPhoto(seed, options);
  const random = createRandom(seed * 104729 + 5);
  const second = await syntheticPhoto(seed, {
    ...options,
    // The room that was drawn for the first photo, whichever try it was.
    change: (plan) => ({ ...plan, camera: secondCamera(plan, random) }),
  });
  const shared = floorGrid(first).filter((point) => [first, second].every((photo) => shows(photo, point)));
  return shared.length < 2 ? undefined : { photos: [first, second], shared };
}

function secondCamera({ box, blocks, camera }: PhotoPlan, random: Random): Camera {
  const middle: Vec2 = [(box.left + box.right) / 2, 0.5 * (box.back + box.front)];
  for (let tries = 0; ; tries++) {
    const x = between(random, box.left + 0.4, box.right - 0.4);
    const z = between(random, box.back + 0.4, box.front - 0.2);
    const away = Math.hypot(x - middle[0], z - middle[1]);
    const aside = Math.abs(x);
    const free = blocks.every(
      ({ min, max }) => x < min[0] - 0.3 || x > max[0] + 0.3 || z < min[2] - 0.3 || z > max[2] + 0.3,
    );
    // Along a wall, well away from the first and from what it looks at; in a small room, anywhere after a while.
    if (tries < 200 && !(free && away > 1.8 && aside > 0.8)) continue;
    const yaw = Math.atan2(x - middle[0], z - middle[1]) + between(random, -0.2, 0.2);
    const pitch = Math.min(-0.06, Math.asin(-(camera.rotation[5] ?? 0))) + between(random, -0.05, 0.02);
    return {
      ...camera,
      rotation: rotationOf({ logFocal: 0, yaw, pitch, roll: between(random, -0.008, 0.008), cx: 0, cy: 0 }),
      position: [x, Math.min(1.75, camera.position[1] * between(random, 0.92, 1.08)), z],
    };
  }
}

function floorGrid({ box }: SyntheticPhoto): Vec2[] {
  const points: Vec2[] = [];
  for (let x = box.left + inset; x < box.right - inset; x += grid)
    for (let z = box.back + inset; z < box.front - inset; z += grid) points.push([x, z]);
  return points;
}

function shows(photo: SyntheticPhoto, point: Vec2): boolean {
  const seen = pictured(photo, point);
  if (!seen) return false;
  const { width, height } = photo.camera;
  const [u, v] = [seen[0] / width, seen[1] / height];
  if (Math.min(u, v, 1 - u, 1 - v) < margin) return false;
  return photo.floor[Math.floor(seen[1]) * width + Math.floor(seen[0])] === 1;
}

/** The pixel that shows a floor point, the lens's distortion in it; undefined where there is none. */
export function pictured(
  photo: Pick<SyntheticPhoto, 'camera' | 'distortion'>,
  [x, z]: Vec2,
): Vec2 | undefined {
  const ideal = project(photo.camera, [x, 0, z]);
  if (!ideal) return undefined;
  let [px, py] = [ideal.x, ideal.y];
  for (let k = 0; k < 5; k++) {
    const [ux, uy] = undistorted(photo, px, py);
    [px, py] = [px + ideal.x - ux, py + ideal.y - uy];
  }
  const [ux, uy] = undistorted(photo, px, py);
  // Far outside the picture a lens has no place for it.
  return Math.hypot(ux - ideal.x, uy - ideal.y) < 0.1 ? [px, py] : undefined;
}
