import type { Shading } from '../read-shading.ts';

/** How bright something white would be at pixel i of the region: the product's shading, as far as it is shading. */
export function fallingLight({ smooth, level, white, diffuse }: Shading, i: number): number {
  const shade = Math.min(1.15, (smooth[i] ?? 0) / level);
  return white * (1 + (shade - 1) * diffuse);
}
