/** What a made-up person is photographed with: cloth, camera, and something behind them. */
import type { Raster } from '@escena/core/raster';
import { type Camera, project, type Rgb, type Vec3 } from '../../camera.ts';
import { between, pick } from '../../furniture/random.ts';
import type { View } from '../../look-at.ts';
import { mipLevels } from '../../models/mip-levels.ts';
import { boxPart } from '../../product-set/box-part.ts';
import type { SetThing } from '../../product-set/photograph-set.ts';
import type { Material } from '../../scene.ts';

/** shares of the person's height: what the photo shows, from its lower to its upper edge */
const shown = [0.3, 1.05] as const;
/** metres from the camera */
const away = 3.4;

export interface Place {
  readonly x: number;
  readonly y: number;
}

/** The view of a person, from the thighs up. @param aspect width ÷ height */
export function personView(height: number, aspect: number): View {
  const middle = ((shown[0] + shown[1]) / 2) * height;
  return straightView([0, middle, 0], (shown[1] - shown[0]) * height * aspect);
}

/** Straight on, as wide as `across` metres where `to` is. */
export function straightView(to: Vec3, across: number): View {
  const from: Vec3 = [to[0], to[1], to[2] + away];
  return { from, to, fieldOfView: (360 / Math.PI) * Math.atan(across / 2 / away) };
}

export const plain = (baseColor: Rgb): Material => ({ baseColor, roughness: 0.9, metalness: 0 });

export function clothed(cloth: Raster): Material {
  const levels = mipLevels(cloth, { maxSide: 4096, meaning: 'light' });
  const base = { levels, wrap: ['clamp', 'clamp'] as const, transform: [1, 0, 0, 0, 1, 0] };
  return { ...plain([1, 1, 1]), images: { base } };
}

/** A wall with something on it: no photo of a person has nothing behind them. */
export function backdrop(random: () => number): SetThing {
  const walls: readonly [Rgb, ...Rgb[]] = [
    [0.42, 0.45, 0.46],
    [0.55, 0.5, 0.42],
    [0.2, 0.26, 0.27],
  ];
  const behind = -0.9;
  const boxes = [-0.62, 0.55].map((x) => {
    const color: Rgb = [between(random, 0.1, 0.6), between(random, 0.1, 0.5), between(random, 0.1, 0.4)];
    const size: Vec3 = [between(random, 0.2, 0.45), between(random, 0.3, 0.6), 0.03];
    return boxPart(size, [x, between(random, 0.9, 1.3), behind + 0.03], plain(color));
  });
  return {
    name: 'backdrop',
    parts: [boxPart([8, 4, 0.04], [0, 0, behind], plain(pick(random, walls))), ...boxes],
  };
}

/** Where a point of the world is in a picture, as fractions of its sides. */
export function placeIn(camera: Camera, at: Vec3): Place {
  const seen = project(camera, at) ?? { x: 0, y: 0 };
  return { x: seen.x / camera.width, y: seen.y / camera.height };
}
