import type { Rgb } from '../../camera.ts';
import type { Texture } from '../../scene.ts';
import type { FlatPart } from '../flat-scene.ts';
import type { Surface } from '../surface.ts';
import { crumple } from './crumple.ts';
import type { Pattern, Spot } from './pattern.ts';
import { patterns } from './patterns.ts';

const spot: Spot = {
  x: 0,
  y: 0,
  z: 0,
  nx: 0,
  ny: 0,
  nz: 0,
  half: [0, 0, 0],
  up: 1,
  footprint: 0,
  scale: 1,
  seed: 0,
};
/** metres over which the slope of a crease is measured */
const creaseStep = 0.004;

/** Mixes the pattern's second colour into a surface's and, with `bump`, leans its shading normal by the relief. */
export function applyTexture(
  surface: Surface,
  part: FlatPart,
  texture: Texture,
  footprint: number,
  bump: boolean,
): void {
  const { value, accent, relief, creases }: Pattern = patterns[texture.kind];
  place(surface, part);
  spot.half = part.half;
  spot.up = part.up;
  spot.footprint = footprint;
  spot.scale = texture.scale;
  spot.seed = texture.seed ?? 0;
  const share = value(spot);
  if (part.material.emission) surface.glow.fill(1 - share * texture.strength);
  paint(surface, texture.color, share * texture.strength);
  if (accent && texture.accent) paint(surface, texture.accent, accent(spot) * texture.strength);
  if (!bump || (relief === 0 && !creases)) return;
  if (!surface.recallsLean(part)) {
    surface.lean.fill(0);
    if (relief > 0) {
      const step = Math.max(spot.scale * 0.15, spot.footprint);
      // The second colour lies deeper, so the height falls as its share grows.
      addLean(surface.lean, part, { height: value, here: share, depth: -relief * texture.scale, step });
    }
    if (creases)
      addLean(surface.lean, part, { height: crumple, here: crumple(spot), depth: creases, step: creaseStep });
  }
  surface.nx += surface.lean[0] ?? 0;
  surface.ny += surface.lean[1] ?? 0;
  surface.nz += surface.lean[2] ?? 0;
}

function paint(surface: Surface, color: Rgb, share: number): void {
  surface.r += (color[0] - surface.r) * share;
  surface.g += (color[1] - surface.g) * share;
  surface.b += (color[2] - surface.b) * share;
}

/** Puts the surface's point and normal into the part's frame. */
function place(surface: Surface, { toFrame: m }: FlatPart): void {
  const { x, y, z, gx, gy, gz } = surface;
  const [xx, xy, xz, xw] = [m[0] ?? 0, m[1] ?? 0, m[2] ?? 0, m[3] ?? 0];
  const [yx, yy, yz, yw] = [m[4] ?? 0, m[5] ?? 0, m[6] ?? 0, m[7] ?? 0];
  const [zx, zy, zz, zw] = [m[8] ?? 0, m[9] ?? 0, m[10] ?? 0, m[11] ?? 0];
  spot.x = xx * x + xy * y + xz * z + xw;
  spot.y = yx * x + yy * y + yz * z + yw;
  spot.z = zx * x + zy * y + zz * z + zw;
  spot.nx = xx * gx + xy * gy + xz * gz;
  spot.ny = yx * gx + yy * gy + yz * gz;
  spot.nz = zx * gx + zy * gy + zz * gz;
}

/** Bump mapping (Blinn 1978): the normal turns down the slope of the height field. */
function addLean(
  lean: Float64Array,
  { toFrame: m }: FlatPart,
  {
    height,
    here,
    depth,
    step,
  }: { height: (spot: Spot) => number; here: number; depth: number; step: number },
): void {
  for (let i = 0; i < 3; i++) {
    shift(i, step);
    const slope = ((height(spot) - here) / step) * depth;
    shift(i, -step);
    for (let k = 0; k < 3; k++) lean[k] = (lean[k] ?? 0) - slope * (m[i * 4 + k] ?? 0);
  }
}

function shift(axis: number, by: number): void {
  if (axis === 0) spot.x += by;
  else if (axis === 1) spot.y += by;
  else spot.z += by;
}
