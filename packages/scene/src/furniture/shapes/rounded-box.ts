import type { BufferGeometry } from 'three';
import type { Vec3 } from '../../camera.ts';
import { addQuad, addVertex, createMesh, smoothGeometry } from './mesh.ts';

export interface RoundedBoxOptions {
  /** edge radius in metres */
  readonly radius: number;
  /** subdivisions of the flats along x, y and z; more than 1 only where `deform` bends them */
  readonly faces?: Vec3;
  /** subdivisions of each rounded edge */
  readonly edges?: number;
  /** moves every point; gets it in metres from the box's centre */
  readonly deform?: (point: Vec3) => Vec3;
}

/** A box of `size` (width, height, depth in metres) about the origin with rounded edges. */
export function roundedBox(size: Vec3, options: RoundedBoxOptions): BufferGeometry {
  const { faces = [1, 1, 1], edges = 3, deform = (point: Vec3) => point } = options;
  const half = size.map((side) => side / 2);
  const radius = Math.min(options.radius, ...half.map((h) => h * 0.98));
  const lines = half.map((h, axis) => gridLines(h, radius, { faces: faces[axis] ?? 1, edges }));
  const inner = half.map((h) => h - radius);
  const mesh = createMesh();
  const numbers = new Map<number, number>();

  const vertex = (ijk: readonly number[]): number => {
    const [i = 0, j = 0, k = 0] = ijk;
    const key = (i * 1024 + j) * 1024 + k;
    const known = numbers.get(key);
    if (known !== undefined) return known;
    const p = [lines[0]?.[i] ?? 0, lines[1]?.[j] ?? 0, lines[2]?.[k] ?? 0];
    const core = p.map((value, axis) => Math.max(-(inner[axis] ?? 0), Math.min(inner[axis] ?? 0, value)));
    const out = p.map((value, axis) => value - (core[axis] ?? 0));
    const scale = radius / (Math.hypot(...out) || 1);
    const at = core.map((value, axis) => value + (out[axis] ?? 0) * scale);
    const added = addVertex(mesh, deform([at[0] ?? 0, at[1] ?? 0, at[2] ?? 0]));
    numbers.set(key, added);
    return added;
  };

  for (let axis = 0; axis < 3; axis++) {
    const u = (axis + 1) % 3;
    const v = (axis + 2) % 3;
    const columns = (lines[u]?.length ?? 1) - 1;
    const rows = (lines[v]?.length ?? 1) - 1;
    const last = (lines[axis]?.length ?? 1) - 1;
    for (const side of [0, last]) {
      const at = (a: number, b: number) => {
        const ijk = [0, 0, 0];
        ijk[axis] = side;
        ijk[u] = a;
        ijk[v] = b;
        return vertex(ijk);
      };
      for (let b = 0; b < rows; b++) {
        for (let a = 0; a < columns; a++) {
          const [p, q, r, s] = [at(a, b), at(a + 1, b), at(a + 1, b + 1), at(a, b + 1)];
          addQuad(mesh, side === 0 ? [p, s, r, q] : [p, q, r, s]);
        }
      }
    }
  }
  return smoothGeometry(mesh);
}

/** Positions of the grid lines along one axis: equal angles over the rounded ends, equal steps between. */
function gridLines(half: number, radius: number, count: { faces: number; edges: number }): number[] {
  const flat = half - radius;
  const arc = Array.from(
    { length: count.edges },
    (_, i) => radius * Math.tan(((i + 1) / count.edges) * (Math.PI / 4)),
  );
  const middle = Array.from({ length: count.faces + 1 }, (_, i) => -flat + (2 * flat * i) / count.faces);
  return [...arc.toReversed().map((a) => -flat - a), ...middle, ...arc.map((a) => flat + a)];
}
