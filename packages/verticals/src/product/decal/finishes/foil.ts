/** Hot foil: a thin mirror on the product. What it shows is a soft studio, slid along by the surface's turn. */
import type { Paint } from '../paint.ts';
import { sampleRelief } from '../relief.ts';
import type { FinishScene } from './finish-scene.ts';
import { latticeNoise } from './lattice-noise.ts';
import { slopeTowards } from './slopes.ts';

/** Reflectance at right angles, linear sRGB (measured metals, as physically based renderers list them). */
const metals = {
  gold: [1.0, 0.71, 0.29],
  silver: [0.95, 0.93, 0.88],
  copper: [0.95, 0.64, 0.54],
} as const;

/** The pressed edge, mm. */
const edgeMm = 0.12;

export function foil(scene: FinishScene, metal: keyof typeof metals): Paint {
  const { inverse, drawn, shading, relief, light } = scene;
  const color = metals[metal];
  const height = relief.depth.map((depth) => -edgeMm * Math.min(1, depth / (2 * edgeMm)));
  const slope = slopeTowards(relief, height, light, 0.05);
  const [wide, high] = [relief.width, relief.height].map((side) => side / relief.perMm);
  const out = new Float32Array(shading.photo.length);
  for (let i = 0; i < drawn.alpha.length; i++) {
    if ((drawn.alpha[i] ?? 0) === 0) continue;
    const [x, y] = [inverse.x[i] ?? 0, inverse.y[i] ?? 0];
    const across = (x * light[0] + y * light[1]) / Math.max(1, (wide ?? 1) * 0.5 + (high ?? 1) * 0.5);
    const wave = 0.05 * ripple(x, y, 6) + 0.015 * ripple(x + 31, y, 1.5);
    const turned = -sampleRelief(relief, slope, x, y);
    const shown = studio(across + wave) + 0.35 * turned;
    const lit = shading.white * Math.min(1.15, 0.75 + (0.25 * (shading.smooth[i] ?? 0)) / shading.level);
    // Where a mirror shows dark, what light there is has met the metal more than once.
    const deeper = 1 + 1.4 * Math.max(0, 1 - shown);
    for (let k = 0; k < 3; k++) out[3 * i + k] = Math.max(0.004, (color[k] ?? 0) ** deeper * shown * lit);
  }
  return { alpha: drawn.alpha, light: out };
}

/** Light of a room with soft boxes along one direction: dark between them, never black. */
function studio(t: number): number {
  const wide = 0.5 + 0.5 * Math.cos(2 * Math.PI * 1.15 * t);
  const narrow = 0.5 + 0.5 * Math.cos(2 * Math.PI * 2.7 * t + 1.1);
  return 0.3 + 0.62 * wide ** 1.5 + 0.3 * narrow ** 6;
}

/** Smooth noise in [-1, 1] with a given cell in millimetres. */
function ripple(x: number, y: number, cellMm: number): number {
  const [u, v] = [x / cellMm, y / cellMm];
  const [i, j] = [Math.floor(u), Math.floor(v)];
  const [fu, fv] = [u - i, v - j].map((f) => f * f * (3 - 2 * f));
  const row = (at: number) => latticeNoise(i, at) * (1 - (fu ?? 0)) + latticeNoise(i + 1, at) * (fu ?? 0);
  return 2 * (row(j) * (1 - (fv ?? 0)) + row(j + 1) * (fv ?? 0)) - 1;
}
