/** Letters cut from a board: outlines with depth. */
import { BufferAttribute, BufferGeometry, ExtrudeGeometry, ShapePath } from 'three';
import type { Material, Part } from '../scene.ts';

export type Ring = readonly (readonly [x: number, y: number])[];

/**
 * @param rings closed polygons, non-zero winding, y down as typesetting has it; the unit is the scene's
 * @returns their front at z = `depth`, their back at z = 0, y up; edges are a little bevelled so that they catch light
 */
export function raisedWords(rings: readonly Ring[], depth: number, material: Material): Part {
  const path = new ShapePath();
  for (const ring of rings) {
    const [first, ...rest] = ring;
    if (!first) continue;
    path.moveTo(first[0], -first[1]);
    for (const [x, y] of rest) path.lineTo(x, -y);
    path.lineTo(first[0], -first[1]);
  }
  const bevel = depth / 12;
  const solid = new ExtrudeGeometry(path.toShapes(), {
    depth: depth - bevel,
    bevelEnabled: true,
    bevelThickness: bevel,
    bevelSize: bevel / 2,
    bevelOffset: -bevel / 2,
    bevelSegments: 2,
  });
  const geometry = new BufferGeometry();
  const { array } = solid.getAttribute('position');
  geometry.setAttribute('position', new BufferAttribute(Float32Array.from(array), 3));
  geometry.computeVertexNormals();
  return { geometry, material };
}
