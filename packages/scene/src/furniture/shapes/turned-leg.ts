import type { BufferGeometry } from 'three';
import { turned } from './turned.ts';

/** A lathe-turned leg at (x, z) from the floor up to `height`, `radius` at its thickest: foot, vase, ring, square-looking head. */
export function turnedLeg(
  at: readonly [x: number, height: number, z: number],
  radius: number,
): BufferGeometry {
  const [x, height, z] = at;
  const short = height < 0.22;
  const profile: [number, number][] = short
    ? [
        [0.55, 0],
        [0.62, 0.06],
        [0.98, 0.42],
        [0.9, 0.62],
        [0.55, 0.78],
        [0.85, 0.88],
        [0.85, 1],
      ]
    : [
        [0.5, 0],
        [0.58, 0.02],
        [0.7, 0.06],
        [0.48, 0.1],
        [0.62, 0.3],
        [0.95, 0.6],
        [0.6, 0.7],
        [0.95, 0.73],
        [0.62, 0.76],
        [0.98, 0.8],
        [1, 0.84],
        [1, 1],
      ];
  const points = profile.map(([r, t]): [number, number] => [r * radius, t * height]);
  return turned([[0, 0], ...points, [0, height]], { segments: short ? 12 : 13, smooth: 2 }).translate(
    x,
    0,
    z,
  );
}
