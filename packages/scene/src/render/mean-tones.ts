import type { Rgb } from '../camera.ts';
import type { FlatScene } from './flat-scene.ts';
import { Surface } from './surface.ts';
import { applyTexture } from './textures/apply-texture.ts';

/** points at which a part's texture is asked for */
const points = 64;
/** metres: the detail of a texture that counts */
const footprint = 0.01;

/** The mean of each part's textured base colour over its surface. */
export function meanTones(scene: FlatScene): Rgb[] {
  const surface = new Surface(scene);
  const slots: number[][] = scene.parts.map(() => []);
  // Empty slots name no part.
  for (const [slot, part] of scene.partOf.entries()) slots[part]?.push(slot);
  return scene.parts.map(({ material }, i) =>
    material.texture ? meanTone(scene, surface, slots[i] ?? []) : material.baseColor,
  );
}

function meanTone({ triangles, parts, partOf }: FlatScene, surface: Surface, slots: readonly number[]): Rgb {
  const areas = slots.map((slot) => areaOf(triangles, slot));
  const step = areas.reduce((sum, area) => sum + area, 0) / points;
  const part = parts[partOf[slots[0] ?? 0] ?? 0];
  if (!part?.material.texture || step <= 0) return part?.material.baseColor ?? [0, 0, 0];
  const hit = new Float32Array(3);
  const sum: [number, number, number] = [0, 0, 0];
  let at = 0;
  let passed = areas[0] ?? 0;
  for (let k = 0; k < points; k++) {
    while (passed < (k + 0.5) * step && at < slots.length - 1) passed += areas[++at] ?? 0;
    // Additive recurrence with the plastic number (Roberts 2018), folded into the triangle.
    const u = (0.5 + k * 0.7548776662) % 1;
    const v = (0.5 + k * 0.5698402909) % 1;
    hit[1] = u + v > 1 ? 1 - u : u;
    hit[2] = u + v > 1 ? 1 - v : v;
    const slot = slots[at] ?? 0;
    const [x, y, z] = pointOf(triangles, slot, hit);
    surface.glance(slot, hit, x, y, z, 0, -1, 0);
    [surface.r, surface.g, surface.b] = part.material.baseColor;
    applyTexture(surface, part, part.material.texture, footprint, false);
    sum[0] += surface.r / points;
    sum[1] += surface.g / points;
    sum[2] += surface.b / points;
  }
  return sum;
}

function pointOf(triangles: Float32Array, slot: number, hit: Float32Array): [number, number, number] {
  const along = (k: number): number =>
    (triangles[slot * 9 + k] ?? 0) +
    (hit[1] ?? 0) * (triangles[slot * 9 + 3 + k] ?? 0) +
    (hit[2] ?? 0) * (triangles[slot * 9 + 6 + k] ?? 0);
  return [along(0), along(1), along(2)];
}

function areaOf(triangles: Float32Array, slot: number): number {
  const [ax = 0, ay = 0, az = 0, bx = 0, by = 0, bz = 0] = triangles.subarray(slot * 9 + 3, slot * 9 + 9);
  return Math.hypot(ay * bz - az * by, az * bx - ax * bz, ax * by - ay * bx) / 2;
}
