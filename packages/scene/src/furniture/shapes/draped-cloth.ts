import type { BufferGeometry } from 'three';
import { CatmullRomCurve3, Vector3 } from 'three';
import type { Vec3 } from '../../camera.ts';
import { slab } from './grid.ts';
import { noise } from './noise.ts';

export interface DrapedClothOptions {
  /** metres, across the path */
  readonly width: number;
  /** unit direction across the path */
  readonly across: Vec3;
  /** metres of the soft folds that run along the path */
  readonly fold?: number;
  readonly thickness?: number;
  readonly seed?: number;
}

/**
 * A blanket laid along a path of points that its underside touches (over an arm, a back, the end of a bed). The cloth
 * lies on the side of the path that `path direction × across` points to, its folds deepening towards the ends.
 */
export function drapedCloth(path: readonly Vec3[], options: DrapedClothOptions): BufferGeometry {
  const { width, fold = 0.012, thickness = 0.009, seed = 0 } = options;
  const across = new Vector3(...options.across);
  const curve = new CatmullRomCurve3(
    path.map(([x, y, z]) => new Vector3(x, y, z)),
    false,
    'centripetal',
  );
  const layer =
    (lift: number) =>
    (u: number, v: number): Vec3 => {
      const at = curve.getPointAt(v);
      const normal = curve.getTangentAt(v).cross(across).normalize();
      const loose = 0.35 + 0.65 * Math.abs(2 * v - 1) ** 2;
      const wave = 0.5 + 0.5 * noise(u * 4.5 + 0.25 * noise(v * 3, u, seed + 9), v * 0.9, seed);
      const rumple = 0.5 + 0.5 * noise(u * 9, v * 7, seed + 5);
      at.addScaledVector(normal, lift + fold * loose * wave + fold * 0.35 * rumple);
      const edge = 0.012 * noise(v * 6, u * 2, seed + 2);
      at.addScaledVector(across, (0.5 - u) * width + edge);
      return [at.x, at.y, at.z];
    };
  return slab(14, 24, { front: layer(thickness), back: layer(0.001) });
}
