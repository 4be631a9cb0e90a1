import type { BufferGeometry } from 'three';
import type { Vec3 } from '../../camera.ts';
import { addQuad, addVertex, createMesh, smoothGeometry } from './mesh.ts';

export type SurfacePoint = (u: number, v: number) => Vec3;

/**
 * A surface sampled at `columns` × `rows` cells over u, v ∈ [0, 1]; its front is where ∂u × ∂v points.
 * `wrap` joins u = 1 to u = 0.
 */
export function grid(columns: number, rows: number, at: SurfacePoint, wrap = false): BufferGeometry {
  const mesh = createMesh();
  const across = wrap ? columns : columns + 1;
  for (let j = 0; j <= rows; j++) {
    for (let i = 0; i < across; i++) addVertex(mesh, at(i / columns, j / rows));
  }
  for (let j = 0; j < rows; j++) {
    for (let i = 0; i < columns; i++) {
      const next = (i + 1) % across;
      addQuad(mesh, [j * across + i, j * across + next, (j + 1) * across + next, (j + 1) * across + i]);
    }
  }
  return smoothGeometry(mesh);
}

/** A closed slab between two sheets over the same u, v: cloth, blankets, rugs. `front` faces where ∂u × ∂v points. */
export function slab(
  columns: number,
  rows: number,
  faces: { front: SurfacePoint; back: SurfacePoint },
): BufferGeometry {
  const mesh = createMesh();
  const across = columns + 1;
  const count = across * (rows + 1);
  for (const face of [faces.front, faces.back]) {
    for (let j = 0; j <= rows; j++)
      for (let i = 0; i <= columns; i++) addVertex(mesh, face(i / columns, j / rows));
  }
  for (let j = 0; j < rows; j++) {
    for (let i = 0; i < columns; i++) {
      const a = j * across + i;
      addQuad(mesh, [a, a + 1, a + across + 1, a + across]);
      addQuad(mesh, [count + a, count + a + across, count + a + across + 1, count + a + 1]);
    }
  }
  for (let i = 0; i < columns; i++) {
    const top = rows * across + i;
    addQuad(mesh, [i, count + i, count + i + 1, i + 1]);
    addQuad(mesh, [top, top + 1, count + top + 1, count + top]);
  }
  for (let j = 0; j < rows; j++) {
    const left = j * across;
    const right = left + columns;
    addQuad(mesh, [left, left + across, count + left + across, count + left]);
    addQuad(mesh, [right, count + right, count + right + across, right + across]);
  }
  return smoothGeometry(mesh);
}
