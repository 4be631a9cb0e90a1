/** Lays a material's pictures and vertex colours on the surface at a hit. */
import { linearOfByte } from '@escena/imaging/transfer';
import type { Images } from '../../scene.ts';
import type { FlatScene } from '../flat-scene.ts';
import type { Surface } from '../surface.ts';
import { dataOfByte, sampleImage } from './sample-image.ts';

const texel = new Float64Array(4);

/** Scales the base colour by the vertex colours of triangle `i` at barycentrics (u, v). */
export function applyColors(surface: Surface, colors: Float32Array, i: number, u: number, v: number): void {
  const k = i * 9;
  const w = 1 - u - v;
  surface.r *= w * (colors[k] ?? 1) + u * (colors[k + 3] ?? 1) + v * (colors[k + 6] ?? 1);
  surface.g *= w * (colors[k + 1] ?? 1) + u * (colors[k + 4] ?? 1) + v * (colors[k + 7] ?? 1);
  surface.b *= w * (colors[k + 2] ?? 1) + u * (colors[k + 5] ?? 1) + v * (colors[k + 8] ?? 1);
}

/** @param footprint width of the ray at the hit, metres; `detail` also leans the normal and reads gloss and glow */
export function applyImages(
  surface: Surface,
  { uvs, triangles }: FlatScene,
  images: Images,
  { i, u, v, footprint, detail }: { i: number; u: number; v: number; footprint: number; detail: boolean },
): void {
  if (!uvs) return;
  const k = i * 6;
  const u0 = uvs[k] ?? 0;
  const v0 = uvs[k + 1] ?? 0;
  const du1 = (uvs[k + 2] ?? 0) - u0;
  const dv1 = (uvs[k + 3] ?? 0) - v0;
  const du2 = (uvs[k + 4] ?? 0) - u0;
  const dv2 = (uvs[k + 5] ?? 0) - v0;
  const s = u0 + u * du1 + v * du2;
  const t = v0 + u * dv1 + v * dv2;
  const turn = du1 * dv2 - dv1 * du2;
  const uvPerMetre = Math.sqrt(Math.abs(turn) / (twiceArea(triangles, i * 9) + 1e-20));
  const read = (map: Images['base'], table: Float32Array): boolean => {
    const full = map?.levels[0];
    if (!map || !full) return false;
    const [a = 1, b = 0, , d = 0, e = 1] = map.transform;
    const size = Math.sqrt(full.width * full.height * Math.abs(a * e - b * d));
    sampleImage(map, s, t, { texels: footprint * uvPerMetre * size, table, out: texel });
    return true;
  };
  if (read(images.base, linearOfByte)) {
    surface.r *= texel[0] ?? 1;
    surface.g *= texel[1] ?? 1;
    surface.b *= texel[2] ?? 1;
  }
  if (!detail) return;
  if (read(images.surface, dataOfByte)) {
    surface.roughness *= texel[1] ?? 1;
    surface.metalness *= texel[2] ?? 1;
  }
  if (read(images.emission, linearOfByte)) {
    surface.glow[0] *= texel[0] ?? 1;
    surface.glow[1] *= texel[1] ?? 1;
    surface.glow[2] *= texel[2] ?? 1;
  }
  if (Math.abs(turn) > 1e-14 && read(images.normal, dataOfByte))
    lean(surface, triangles, i * 9, { du1, dv1, du2, dv2, turn }, images.normalScale ?? 1);
}

interface Chart {
  readonly du1: number;
  readonly dv1: number;
  readonly du2: number;
  readonly dv2: number;
  /** du1 · dv2 − dv1 · du2 */
  readonly turn: number;
}

/** Turns the shading normal by the tangent-space normal in `texel` (glTF 2.0 §3.9.3); u and v run along the triangle. */
function lean(
  surface: Surface,
  triangles: Float32Array,
  k: number,
  { du1, dv1, du2, dv2, turn }: Chart,
  scale: number,
): void {
  const { nx, ny, nz } = surface;
  const tangent = [0, 0, 0];
  const upward = [0, 0, 0];
  for (let c = 0; c < 3; c++) {
    const e1 = triangles[k + 3 + c] ?? 0;
    const e2 = triangles[k + 6 + c] ?? 0;
    tangent[c] = (dv2 * e1 - dv1 * e2) / turn;
    // v runs down the picture, a normal map's y up.
    upward[c] = (du2 * e1 - du1 * e2) / turn;
  }
  orthogonal(tangent, nx, ny, nz);
  orthogonal(upward, nx, ny, nz);
  const x = (2 * (texel[0] ?? 0.5) - 1) * scale;
  const y = (2 * (texel[1] ?? 0.5) - 1) * scale;
  const z = 2 * (texel[2] ?? 1) - 1;
  const [tx = 0, ty = 0, tz = 0] = tangent;
  const [bx = 0, by = 0, bz = 0] = upward;
  surface.nx = x * tx + y * bx + z * nx;
  surface.ny = x * ty + y * by + z * ny;
  surface.nz = x * tz + y * bz + z * nz;
}

/** Takes the part along a unit normal out of a vector and makes the rest a unit vector. */
function orthogonal(vector: number[], nx: number, ny: number, nz: number): void {
  const [x = 0, y = 0, z = 0] = vector;
  const along = x * nx + y * ny + z * nz;
  const [px, py, pz] = [x - along * nx, y - along * ny, z - along * nz];
  const length = Math.hypot(px, py, pz) || 1;
  vector[0] = px / length;
  vector[1] = py / length;
  vector[2] = pz / length;
}

function twiceArea(triangles: Float32Array, k: number): number {
  const [ax, ay, az] = [triangles[k + 3] ?? 0, triangles[k + 4] ?? 0, triangles[k + 5] ?? 0];
  const [bx, by, bz] = [triangles[k + 6] ?? 0, triangles[k + 7] ?? 0, triangles[k + 8] ?? 0];
  return Math.hypot(ay * bz - az * by, az * bx - ax * bz, ax * by - ay * bx);
}
