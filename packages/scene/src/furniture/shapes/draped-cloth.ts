import type { BufferGeometry } from 'three';
import { CatmullRomCurve3, Vector3 } from 'three';
import type { Vec3 } from '../../camera.ts';
import { slab } from './grid.ts';
import { noise } from './noise.ts';
import { tube } from './tube.ts';

export interface DrapedClothOptions {
  /** metres, across the path */
  readonly width: number;
  /** unit direction across the path */
  readonly across: Vec3;
  /** metres of the soft folds that run along the path */
  readonly fold?: number;
  readonly thickness?: number;
  /** metres that tassels hang from the path's end */
  readonly fringe?: number;
  readonly seed?: number;
}

/** metres from tassel to tassel */
const tassel = 0.02;

/**
 * A blanket laid along a path of points that its underside touches (over an arm, a back, the end of a bed). The cloth
 * lies on the side of the path that `path direction × across` points to, its folds deepening towards the ends, gathered
 * where it bends most. The cloth first, then its tassels.
 */
export function drapedCloth(path: readonly Vec3[], options: DrapedClothOptions): BufferGeometry[] {
  const { width, fold = 0.012, thickness = 0.009, fringe = 0, seed = 0 } = options;
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
      const end = Math.abs(2 * v - 1);
      const loose = 0.3 + 0.7 * end ** 2;
      // Folds run down the cloth, wander, and are sharper on their crests than in their valleys.
      const wander = 0.5 * noise(v * 2.2, seed, seed + 9);
      const wave = 0.5 + 0.5 * noise(u * 4.2 + wander, v * 0.8, seed);
      const pleat = (1 - Math.abs(noise(u * 6.5 + 0.8 * wander, v * 0.7 + 4, seed + 3))) ** 3;
      const rumple = 0.5 + 0.5 * noise(u * 9, v * 8, seed + 5);
      at.addScaledVector(normal, lift + fold * (loose * (0.7 * wave + 0.75 * pleat) + 0.3 * rumple));
      const gather = 1 - 0.09 * (1 - end ** 2) - 0.03 * noise(v * 3, 2, seed + 6);
      const edge = 0.014 * noise(v * 5, u * 2, seed + 2);
      at.addScaledVector(across, (0.5 - u) * width * gather + edge);
      return [at.x, at.y, at.z];
    };
  const outside = layer(thickness);
  const cloth = slab(20, 26, { front: outside, back: layer(0.001) });
  if (fringe === 0) return [cloth];
  const middle = layer(thickness / 2);
  const strands = Array.from({ length: Math.round(width / tassel) }, (_, i): BufferGeometry => {
    const u = (i + 0.5) / Math.round(width / tassel);
    const [x, y, z] = middle(u, 0.995);
    const sway = 0.012 * noise(u * 9, 1, seed + 7);
    const length = fringe * (0.85 + 0.25 * Math.abs(noise(u * 31, 2, seed + 8)));
    return tube(
      [
        [x, y, z],
        [x + sway * across.x * 0.4, y - length / 2, z + sway * across.z * 0.4],
        [x + sway * across.x, y - length, z + sway * across.z],
      ],
      { radius: (t) => 0.0028 - 0.001 * t, sides: 3, steps: 3 },
    );
  });
  return [cloth, ...strands];
}
