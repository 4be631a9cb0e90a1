import { BufferAttribute, BufferGeometry } from 'three';
import type { Vec3 } from '../../camera.ts';

/** Indexed triangles being made: x, y, z per vertex and three vertex numbers per triangle, metres. */
export interface Mesh {
  readonly positions: number[];
  readonly indices: number[];
}

export function createMesh(): Mesh {
  return { positions: [], indices: [] };
}

/** Adds a vertex and gives its number. */
export function addVertex(mesh: Mesh, [x, y, z]: Vec3): number {
  mesh.positions.push(x, y, z);
  return mesh.positions.length / 3 - 1;
}

/** Two triangles a-b-c-d, counter-clockwise seen from outside. */
export function addQuad(mesh: Mesh, corners: readonly [number, number, number, number]): void {
  const [a, b, c, d] = corners;
  mesh.indices.push(a, b, c, a, c, d);
}

/** The mesh as geometry with smooth normals, each triangle weighing by its area so that large faces stay flat. */
export function smoothGeometry(mesh: Mesh): BufferGeometry {
  const geometry = new BufferGeometry();
  geometry.setAttribute('position', new BufferAttribute(new Float32Array(mesh.positions), 3));
  geometry.setIndex(mesh.indices);
  geometry.computeVertexNormals();
  return geometry;
}
