/** What a wall shows at one of its points: paint, skirting, cornice, and what is on it. */
import type { Rgb } from '../camera.ts';
import { solidNoise } from '../render/textures/solid-noise.ts';
import type { Decal, PhotoPlan, WallName } from './photo-plan.ts';

/** metres */
const casing = 0.065;
const sash = 0.045;
const pictureFrame = 0.025;
/** radiance of a bright sky through a pane: photos of rooms burn it out */
const sky = 2.4;

/**
 * @param s along the wall, `t` above the floor, metres
 * @param color reflectance, written
 * @returns radiance of its own (a pane), 0 for all that only reflects
 */
export function wallLook(
  plan: PhotoPlan,
  wall: WallName,
  [s, t]: readonly [number, number],
  color: Float64Array,
): number {
  for (const decal of plan.decals) {
    if (decal.wall !== wall) continue;
    const [u, v] = [s - decal.along, t - decal.bottom];
    if (u < -casing || v < -casing || u > decal.width + casing || v > decal.height + casing) continue;
    return decalLook(decal, u, v, color);
  }
  if (t < plan.skirting.height) write(color, plan.skirting.color, t > plan.skirting.height - 0.008 ? 0.8 : 1);
  else if (t > plan.box.ceiling - plan.cornice) write(color, [0.82, 0.82, 0.81], 0.94);
  else write(color, plan.paint[wall], 1);
  return 0;
}

function decalLook(
  { kind, color: own, width, height }: Decal,
  u: number,
  v: number,
  out: Float64Array,
): number {
  const inside = Math.min(u, v, width - u, height - v);
  switch (kind) {
    case 'picture':
      if (inside < 0) return write(out, own, 0.2);
      if (inside < pictureFrame) return write(out, [0.05, 0.05, 0.05], 1);
      return write(out, own, 0.5 + solidNoise(u * 9, v * 9, 0, Math.round(1000 * width)));
    case 'door': {
      if (Math.min(u, width - u, height - v) < 0) return write(out, own, 1.04);
      if (inside < 0.006) return write(out, own, 0.35);
      const panel = Math.min(
        u - 0.12,
        width - 0.12 - u,
        Math.abs(v - height / 2) - 0.1,
        v - 0.2,
        height - 0.15 - v,
      );
      if (Math.abs(panel) < 0.008) return write(out, own, 0.72);
      const handle = Math.hypot(u - 0.07, v - 1.02) < 0.03;
      return write(out, handle ? [0.25, 0.24, 0.22] : own, 1);
    }
    case 'window': {
      const bars = Math.abs(u - width / 2) < sash / 2;
      if (inside < sash || bars) return write(out, own, inside < 0 ? 1 : 0.95);
      write(out, [0, 0, 0], 0);
      const far = solidNoise(u * 2, v * 2.5, 0, 3);
      return v < 0.35 * height + 0.25 * far ? 0.25 + 0.4 * far : sky;
    }
  }
}

function write(out: Float64Array, color: Rgb, factor: number): 0 {
  out[0] = color[0] * factor;
  out[1] = color[1] * factor;
  out[2] = color[2] * factor;
  return 0;
}
