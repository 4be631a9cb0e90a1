/** A cut by laser or tool: a floor that is burnt, bared or frosted, under walls that shade it and an edge that catches light. */
import { blurFloat } from '../blur-float.ts';
import type { Paint } from '../paint.ts';
import { sampleRelief } from '../relief.ts';
import { fallingLight } from './falling-light.ts';
import type { FinishScene } from './finish-scene.ts';
import { latticeNoise } from './lattice-noise.ts';
import { shadowOf, slopeTowards } from './slopes.ts';

interface Material {
  /** mm; and how wide the walls are */
  readonly depth: number;
  readonly wall: number;
  /** what the floor keeps of the material's own light, by channel */
  readonly keeps: readonly [number, number, number];
  /** what a scattering floor adds, as a share of the light that falls on it */
  readonly scatters: number;
  /** how strongly walls catch light */
  readonly edges: number;
}

const materials = {
  /** annealed: dark and a little warm */
  metal: { depth: 0.2, wall: 0.2, keeps: [0.26, 0.24, 0.22], scatters: 0.012, edges: 0.9 },
  /** burnt: red goes last */
  wood: { depth: 0.5, wall: 0.3, keeps: [0.2, 0.13, 0.085], scatters: 0.006, edges: 0.5 },
  /** frosted: what is behind is smeared, and light scattered */
  glass: { depth: 0.15, wall: 0.25, keeps: [0.5, 0.5, 0.51], scatters: 0.3, edges: 1.2 },
} as const satisfies Record<string, Material>;

/** Fine grain of a worked floor: a share of its light. */
const grain = 0.1;

export function engrave(scene: FinishScene, name: keyof typeof materials): Paint {
  const { inverse, drawn, shading, relief, light } = scene;
  const material: Material = materials[name];
  const height = relief.depth.map((depth) => -material.depth * Math.min(1, depth / material.wall));
  const slope = slopeTowards(relief, height, light, 0.05);
  const shadow = shadowOf(relief, light, material.depth * 1.5);
  const behind = name === 'glass' ? smeared(scene) : shading.photo;
  const out = new Float32Array(shading.photo.length);
  for (let i = 0; i < drawn.alpha.length; i++) {
    if ((drawn.alpha[i] ?? 0) === 0) continue;
    const [x, y] = [inverse.x[i] ?? 0, inverse.y[i] ?? 0];
    const turned = -sampleRelief(relief, slope, x, y);
    const lit = Math.max(0.35, 1 - 0.4 * (1 - sampleRelief(relief, shadow, x, y)));
    const rough = 1 + grain * (2 * latticeNoise(Math.round(x * 9), Math.round(y * 9)) - 1);
    const falls = fallingLight(shading, i);
    for (let k = 0; k < 3; k++) {
      const floor = (behind[3 * i + k] ?? 0) * (material.keeps[k] ?? 0) + material.scatters * falls;
      out[3 * i + k] = Math.max(0, floor * lit * rough + material.edges * 0.12 * falls * turned);
    }
  }
  return { alpha: drawn.alpha, light: out };
}

function smeared({ region: { width, height }, shading }: FinishScene): Float32Array {
  const radius = Math.max(2, Math.round(0.03 * Math.min(width, height)));
  const out = new Float32Array(shading.photo.length);
  for (let k = 0; k < 3; k++) {
    const channel = new Float32Array(width * height);
    for (let i = 0; i < channel.length; i++) channel[i] = shading.photo[3 * i + k] ?? 0;
    const even = blurFloat(channel, width, height, radius);
    for (let i = 0; i < channel.length; i++) out[3 * i + k] = even[i] ?? 0;
  }
  return out;
}
