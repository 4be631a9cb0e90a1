/** Irradiance over a face on a coarse grid: soft light does not change fast, so that a picture's pixels need not ask for it. */
import type { Vec3 } from '../camera.ts';
import { rectangleIrradiance } from '../render/rectangle-irradiance.ts';
import { type Face, isBlocked } from './faces.ts';
import type { PhotoPlan } from './photo-plan.ts';

export interface LightMap {
  readonly columns: number;
  readonly rows: number;
  /** [rows · columns · 3] */
  readonly values: Float32Array;
}

/** metres */
const step = 0.15;
/** how much of the light from everywhere a corner loses, and within how many metres */
const cornerLoss = 0.42;
const cornerReach = 0.45;
/** points of a source that are tried for things in between */
const spots = [-0.75, -0.25, 0.25, 0.75];

export function bakeLight(face: Face, plan: PhotoPlan): LightMap {
  const columns = Math.max(2, Math.ceil((face.to[0] - face.from[0]) / step) + 1);
  const rows = Math.max(2, Math.ceil((face.to[1] - face.from[1]) / step) + 1);
  const values = new Float32Array(columns * rows * 3);
  const normal: Vec3 = [0, 0, 0].map((_, k) => (k === face.axis ? face.sign : 0)) as unknown as Vec3;
  for (let j = 0; j < rows; j++)
    for (let i = 0; i < columns; i++) {
      const s = face.from[0] + ((face.to[0] - face.from[0]) * i) / (columns - 1);
      const t = face.from[1] + ((face.to[1] - face.from[1]) * j) / (rows - 1);
      const point = pointOn(face, s, t);
      const open = Math.PI * openness(point, face, plan);
      const sum = plan.light.ambient.map((value) => value * open);
      for (const source of plan.light.sources) {
        const form = rectangleIrradiance(source, point, normal);
        if (form <= 0) continue;
        let seen = 0;
        for (const a of spots)
          for (const b of spots) {
            const at = [0, 1, 2].map(
              (k) => (source.center[k] ?? 0) + a * (source.u[k] ?? 0) + b * (source.v[k] ?? 0),
            );
            if (!isBlocked(plan.blocks, point, at as unknown as Vec3)) seen++;
          }
        source.radiance.forEach((v, c) => (sum[c] = (sum[c] ?? 0) + (v * form * seen) / spots.length ** 2));
      }
      values.set(sum, 3 * (j * columns + i));
    }
  return { columns, rows, values };
}

/** A point of the face, a hair in front of it. */
function pointOn(face: Face, s: number, t: number): Vec3 {
  const point: [number, number, number] = [0, 0, 0];
  point[face.axis] = face.offset + 1e-3 * face.sign;
  point[face.s] = s;
  point[face.t] = t;
  return point;
}

/** 1 in the open, less near the room's other surfaces and near blocks. */
function openness(point: Vec3, face: Face, { box, blocks }: PhotoPlan): number {
  const bounds = [
    [box.left, box.right],
    [0, box.ceiling],
    [box.back, box.front],
  ] as const;
  let open = 1;
  bounds.forEach(([low, high], k) => {
    if (k === face.axis) return;
    for (const distance of [(point[k] ?? 0) - low, high - (point[k] ?? 0)])
      open *= 1 - cornerLoss * Math.exp(-Math.max(0, distance) / cornerReach);
  });
  for (const block of blocks) {
    if (block === face.block) continue;
    const away = [0, 1, 2].map((k) =>
      Math.max(0, (block.min[k] ?? 0) - (point[k] ?? 0), (point[k] ?? 0) - (block.max[k] ?? 0)),
    );
    open *= 1 - cornerLoss * Math.exp(-Math.hypot(...away) / cornerReach);
  }
  return open;
}

/** Bilinear, into `out`. */
export function lightAt(face: Face, map: LightMap, s: number, t: number, out: Float64Array): void {
  const { columns, rows, values } = map;
  const x = ((s - face.from[0]) / (face.to[0] - face.from[0])) * (columns - 1);
  const y = ((t - face.from[1]) / (face.to[1] - face.from[1])) * (rows - 1);
  const i = Math.min(columns - 2, Math.max(0, Math.floor(x)));
  const j = Math.min(rows - 2, Math.max(0, Math.floor(y)));
  const [fx, fy] = [x - i, y - j];
  const at = 3 * (j * columns + i);
  for (let c = 0; c < 3; c++) {
    const top = (1 - fx) * (values[at + c] ?? 0) + fx * (values[at + 3 + c] ?? 0);
    const below = at + 3 * columns + c;
    const bottom = (1 - fx) * (values[below] ?? 0) + fx * (values[below + 3] ?? 0);
    out[c] = (1 - fy) * top + fy * bottom;
  }
}
