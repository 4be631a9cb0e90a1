import { BufferAttribute, BufferGeometry } from 'three';
import type { Vec2, Vec3 } from '../../camera.ts';

export interface SheetPoint {
  readonly at: Vec3;
  /** on the cloth's picture: u to the right, v down, 0…1 */
  readonly uv?: Vec2;
}

/** A surface over a grid, smooth within. @param at `i` of `columns` and `j` of `rows` steps, both ends included */
export function sheet(
  columns: number,
  rows: number,
  at: (i: number, j: number) => SheetPoint,
): BufferGeometry {
  const positions: number[] = [];
  const uvs: number[] = [];
  const index: number[] = [];
  for (let j = 0; j <= rows; j++)
    for (let i = 0; i <= columns; i++) {
      const point = at(i, j);
      positions.push(...point.at);
      if (point.uv) uvs.push(...point.uv);
      if (i === columns || j === rows) continue;
      const k = j * (columns + 1) + i;
      index.push(k, k + 1, k + columns + 2, k, k + columns + 2, k + columns + 1);
    }
  const geometry = new BufferGeometry();
  geometry.setAttribute('position', new BufferAttribute(Float32Array.from(positions), 3));
  if (uvs.length > 0) geometry.setAttribute('uv', new BufferAttribute(Float32Array.from(uvs), 2));
  geometry.setIndex(index);
  geometry.computeVertexNormals();
  return geometry;
}
