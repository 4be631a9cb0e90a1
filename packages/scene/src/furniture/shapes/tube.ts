import { CatmullRomCurve3, Vector3, type BufferGeometry } from 'three';
import type { Vec3 } from '../../camera.ts';
import { addQuad, addVertex, createMesh, smoothGeometry } from './mesh.ts';

export interface TubeOptions {
  /** metres, at t ∈ [0, 1] along the path */
  readonly radius: number | ((t: number) => number);
  readonly sides?: number;
  readonly steps?: number;
  /** the path returns to its start */
  readonly closed?: boolean;
}

/** A round bar swept along a smooth curve through `path`: legs, piping, branches, lamp stems. Open ends are capped. */
export function tube(path: readonly Vec3[], options: TubeOptions): BufferGeometry {
  const { sides = 10, steps = 24, closed = false } = options;
  const radius = typeof options.radius === 'number' ? constant(options.radius) : options.radius;
  const curve = new CatmullRomCurve3(
    path.map(([x, y, z]) => new Vector3(x, y, z)),
    closed,
    'centripetal',
  );
  const frames = curve.computeFrenetFrames(steps, closed);
  const mesh = createMesh();
  const rings = closed ? steps : steps + 1;
  for (let j = 0; j < rings; j++) {
    const t = j / steps;
    const center = curve.getPoint(t);
    const [n, b] = [frames.normals[j] ?? new Vector3(), frames.binormals[j] ?? new Vector3()];
    for (let i = 0; i < sides; i++) {
      const angle = (i / sides) * 2 * Math.PI;
      const [c, s] = [Math.cos(angle) * radius(t), Math.sin(angle) * radius(t)];
      addVertex(mesh, [
        center.x + n.x * c + b.x * s,
        center.y + n.y * c + b.y * s,
        center.z + n.z * c + b.z * s,
      ]);
    }
  }
  for (let j = 0; j < steps; j++) {
    const next = (j + 1) % rings;
    for (let i = 0; i < sides; i++) {
      const k = (i + 1) % sides;
      addQuad(mesh, [j * sides + i, j * sides + k, next * sides + k, next * sides + i]);
    }
  }
  if (!closed) capEnds(mesh, { curve, sides, rings });
  return smoothGeometry(mesh);
}

function capEnds(
  mesh: ReturnType<typeof createMesh>,
  shape: { curve: CatmullRomCurve3; sides: number; rings: number },
): void {
  for (const end of [0, 1]) {
    const at = shape.curve.getPoint(end);
    const center = addVertex(mesh, [at.x, at.y, at.z]);
    const ring = end === 0 ? 0 : (shape.rings - 1) * shape.sides;
    for (let i = 0; i < shape.sides; i++) {
      const [a, b] = [ring + i, ring + ((i + 1) % shape.sides)];
      if (end === 0) mesh.indices.push(center, b, a);
      else mesh.indices.push(center, a, b);
    }
  }
}

function constant(value: number): (t: number) => number {
  return () => value;
}
