import type { BufferGeometry } from 'three';
import type { Vec3 } from '../../camera.ts';
import { slab } from './grid.ts';
import { noise } from './noise.ts';

/**
 * Cloth folded over a rail along x at height `y`: `width` wide, its front falling `drop` metres and its back
 * three quarters of that, in soft vertical folds; it stands off the rail by `radius`.
 */
export function hangingTowel(
  { width, drop, y, radius = 0.016 }: { width: number; drop: number; y: number; radius?: number },
  seed: number,
): BufferGeometry {
  const back = drop * 0.75;
  const total = drop + back;
  const layer =
    (lift: number) =>
    (u: number, v: number): Vec3 => {
      const s = v * total - drop;
      const bend = Math.max(-1, Math.min(1, s / (radius * 1.6)));
      const down = Math.max(0, Math.abs(s) - radius * 1.6);
      const angle = (bend * Math.PI) / 2;
      const fold =
        (0.006 + 0.05 * down) * 0.22 * (noise(u * 4.2, Math.sign(s) * 3, seed) + 0.5 * noise(u * 9, 1, seed));
      const x = (u - 0.5) * width * (1 - 0.05 * (down / drop)) + 0.004 * noise(v * 6, u, seed);
      const out = radius + lift + 0.004;
      return [
        x,
        y + Math.cos(angle) * out - down,
        -Math.sin(angle) * out - Math.sign(s) * (fold + 0.015 * down),
      ];
    };
  return slab(22, 26, { front: layer(0.006), back: layer(0) });
}
