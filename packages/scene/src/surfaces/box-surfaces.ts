import type { Matrix3, Surface, SurfaceMap } from '@escena/imaging/surface-map';
import { invertMatrix } from '@escena/imaging/surface-map';
import type { Camera } from '../camera.ts';

/** A room as a box around the camera, metres from it: the walls at z = −back, x = −left and x = right; Infinity: not seen. */
export interface RoomBox {
  readonly back: number;
  readonly left: number;
  readonly right: number;
  readonly ceiling: number;
}

export const boxSurfaces = ['floor', 'back', 'left', 'right', 'ceiling'] as const;

/** metres: what stands for a wall that is not there */
const farAway = 60;

/** The box's surfaces as the camera sees them, in `boxSurfaces`' order. */
export function surfacesOfBox({ back, left, right, ceiling }: RoomBox, camera: Camera): SurfaceMap {
  const rays = rayMatrix(camera);
  const [dx, dy, dz] = [rays.slice(0, 3), rays.slice(3, 6), rays.slice(6, 9)];
  const h = camera.position[1];
  const [b, l, r] = [Math.min(back, farAway), Math.min(left, farAway), Math.min(right, farAway)];
  const heights = [0, ceiling] as const;
  const rows = (u: readonly number[], v: readonly number[], w: readonly number[]): Matrix3 =>
    [...u, ...v, ...w] as unknown as Matrix3;
  const mix = (p: number, m: readonly number[], q: number, n: readonly number[]): number[] =>
    m.map((value, k) => p * value + q * (n[k] ?? 0));
  const none = [0, 0, 0];
  const surfaces: Surface[] = [
    surface(rows(mix(h, dx, 0, none), mix(h, dz, 0, none), mix(-1, dy, 0, none))),
    surface(rows(mix(-b, dx, 0, none), mix(h, dz, -b, dy), dz), heights),
    surface(rows(mix(-l, dz, 0, none), mix(h, dx, -l, dy), dx), heights),
    surface(rows(mix(r, dz, 0, none), mix(h, dx, r, dy), dx), heights),
    surface(rows(mix(ceiling - h, dx, 0, none), mix(ceiling - h, dz, 0, none), dy)),
  ];
  const at = (x: number, y: number): number => {
    const X = (rays[0] ?? 0) * x + (rays[1] ?? 0) * y + (rays[2] ?? 0);
    const Y = (rays[3] ?? 0) * x + (rays[4] ?? 0) * y + (rays[5] ?? 0);
    const Z = (rays[6] ?? 0) * x + (rays[7] ?? 0) * y + (rays[8] ?? 0);
    let nearest = Y < 0 ? -h / Y : (ceiling - h) / Math.max(Y, 1e-9);
    let found = Y < 0 ? 0 : 4;
    const meet = (distance: number, index: number): void => {
      if (distance >= nearest) return;
      nearest = distance;
      found = index;
    };
    if (Z < 0) meet(-b / Z, 1);
    if (X < 0) meet(-l / X, 2);
    if (X > 0) meet(r / X, 3);
    return found;
  };
  return { surfaces, surfaceAt: at };
}

function surface(toPlane: Matrix3, heights?: readonly [number, number]): Surface {
  return { toPlane, toPicture: invertMatrix(toPlane), heights };
}

/** Picture point in fractions (x, y, 1) → direction in the world, 3×3 row-major. */
function rayMatrix({ width, height, focal, center, rotation: m }: Camera): readonly number[] {
  const [sx, ox] = [width / focal, -center[0] / focal];
  const [sy, oy] = [-height / focal, center[1] / focal];
  return [0, 3, 6].flatMap((k) => {
    const [a = 0, b = 0, c = 0] = m.slice(k, k + 3);
    return [a * sx, b * sy, a * ox + b * oy - c];
  });
}
