/** Paints a planned photograph ray by ray: textured surfaces under baked light, sun patches, reflections on the floor. */
import { createFloatRaster, type FloatRaster } from '@escena/core/raster';
import { rayDirection, type Vec3 } from '../camera.ts';
import { lattice } from '../render/textures/solid-noise.ts';
import { type Face, facesOf, isBlocked, nearestFace } from './faces.ts';
import { finishAt } from './finish.ts';
import { bakeLight, lightAt, type LightMap } from './light-map.ts';
import type { PhotoPlan } from './photo-plan.ts';
import { wallLook } from './wall-look.ts';

export interface PaintedPhoto {
  /** linear radiance, 3 channels, not exposed */
  readonly radiance: FloatRaster;
  /** 1 where bare floor is seen */
  readonly floor: Uint8Array;
}

/** rays along a pixel's side */
const rays = 2;
/** how far a glossy floor scatters what it mirrors */
const blur = 0.03;

export function paintPhoto(plan: PhotoPlan): PaintedPhoto {
  const { camera } = plan;
  const { width, height } = camera;
  const radiance = createFloatRaster(width, height, 3);
  const floor = new Uint8Array(width * height);
  const painter = createPainter(plan);
  const sum = new Float64Array(3);
  for (let y = 0; y < height; y++)
    for (let x = 0; x < width; x++) {
      let onFloor = 0;
      sum.fill(0);
      for (let k = 0; k < rays * rays; k++) {
        const [px, py] = undistorted(
          plan,
          x + ((k % rays) + 0.5) / rays,
          y + (Math.floor(k / rays) + 0.5) / rays,
        );
        if (painter.add(rayDirection(camera, px, py), lattice(x, y, k, plan.seed), sum)) onFloor++;
      }
      const i = y * width + x;
      if (2 * onFloor >= rays * rays) floor[i] = 1;
      for (let c = 0; c < 3; c++) radiance.data[3 * i + c] = (sum[c] ?? 0) / (rays * rays);
    }
  return { radiance, floor };
}

/** Share of the picture that shows floor, from a coarse grid of rays. */
export function floorShare(plan: PhotoPlan): number {
  const faces = facesOf(plan.box, plan.blocks);
  const hit = new Float64Array(3);
  const { camera } = plan;
  const n = 24;
  let seen = 0;
  for (let k = 0; k < n * n; k++) {
    const direction = rayDirection(
      camera,
      (((k % n) + 0.5) / n) * camera.width,
      ((Math.floor(k / n) + 0.5) / n) * camera.height,
    );
    if (faces[nearestFace(faces, camera.position, direction, hit)]?.part === 'floor') seen++;
  }
  return seen / (n * n);
}

/** Where an ideal lens would have put what the real one shows at (x, y): one radial term (Brown 1966). */
export function undistorted(
  { camera, distortion }: Pick<PhotoPlan, 'camera' | 'distortion'>,
  x: number,
  y: number,
): readonly [number, number] {
  const [cx, cy] = camera.center;
  const corner = Math.hypot(camera.width, camera.height) / 2;
  const r = Math.hypot(x - cx, y - cy) / corner;
  const k = 1 - distortion * r * r;
  return [cx + (x - cx) * k, cy + (y - cy) * k];
}

interface Painter {
  /** Adds the radiance along a ray to `sum`. @returns whether it ends on the floor */
  add(direction: Vec3, chance: number, sum: Float64Array): boolean;
}

function createPainter(plan: PhotoPlan): Painter {
  const faces = facesOf(plan.box, plan.blocks);
  const maps = faces.map((face) => bakeLight(face, plan));
  const hit = new Float64Array(3);
  const color = new Float64Array(3);
  const light = new Float64Array(3);
  const eye = plan.camera.position;

  /** Adds `share` of what a face shows at the last hit. */
  const show = (face: Face, map: LightMap, share: number, sum: Float64Array): void => {
    const [s = 0, t = 0] = hit.subarray(1);
    let glow = 0;
    if (face.part === 'floor') finishAt(plan.floor, s, t, color);
    else if (face.part === 'ceiling') color.fill(0.8);
    else if (face.part === 'block') color.set(face.block?.color ?? [0.5, 0.5, 0.5]);
    else glow = wallLook(plan, face.part, [s, t], color);
    lightAt(face, map, s, t, light);
    if (plan.light.sun && face.part !== 'ceiling') addSun(plan, face, [s, t], light);
    for (let c = 0; c < 3; c++)
      sum[c] = (sum[c] ?? 0) + share * (glow + ((color[c] ?? 0) * (light[c] ?? 0)) / Math.PI);
  };

  return {
    add(direction, chance, sum) {
      const index = nearestFace(faces, eye, direction, hit);
      const [face, map] = [faces[index], maps[index]];
      if (!face || !map) return false;
      const mirrored = face.part === 'floor' ? plan.floor.gloss * fresnel(-direction[1]) : 0;
      const distance = hit[0] ?? 0;
      show(face, map, 1 - mirrored, sum);
      if (mirrored > 0.004) {
        const at: Vec3 = [eye[0] + distance * direction[0], 1e-4, eye[2] + distance * direction[2]];
        const scatter = blur * (chance - 0.5);
        const up: Vec3 = [direction[0] + scatter, -direction[1], direction[2] - scatter];
        const above = nearestFace(faces, at, up, hit);
        const [seen, seenMap] = [faces[above], maps[above]];
        if (seen && seenMap) show(seen, seenMap, mirrored, sum);
      }
      return face.part === 'floor';
    },
  };
}

/** Schlick 1994, for varnish. */
function fresnel(cosine: number): number {
  return 0.04 + 0.96 * (1 - Math.max(0, cosine)) ** 5;
}

/** Direct sun, where it comes in through a window. */
function addSun(plan: PhotoPlan, face: Face, [s, t]: readonly [number, number], light: Float64Array): void {
  const { sun } = plan.light;
  if (!sun) return;
  const cosine = sun.direction[face.axis] * face.sign;
  if (cosine <= 0) return;
  const point: [number, number, number] = [0, 0, 0];
  point[face.axis] = face.offset + 1e-3 * face.sign;
  point[face.s] = s;
  point[face.t] = t;
  for (const decal of plan.decals) {
    if (decal.kind !== 'window') continue;
    const [across, aside] =
      decal.wall === 'back' || decal.wall === 'front' ? ([2, 0] as const) : ([0, 2] as const);
    const distance = (plan.box[decal.wall] - point[across]) / sun.direction[across];
    if (!(distance > 1e-3)) continue;
    const along = point[aside] + distance * sun.direction[aside] - decal.along;
    const up = point[1] + distance * sun.direction[1] - decal.bottom;
    if (along < 0 || along > decal.width || up < 0 || up > decal.height) continue;
    const at: Vec3 = [
      point[0] + distance * sun.direction[0],
      point[1] + distance * sun.direction[1],
      point[2] + distance * sun.direction[2],
    ];
    if (isBlocked(plan.blocks, point, at)) return;
    sun.irradiance.forEach((v, c) => (light[c] = (light[c] ?? 0) + v * cosine));
    return;
  }
}
