import { Box3, Matrix3, Matrix4 } from 'three';
import type { Part } from '../../scene.ts';
import type { Size } from '../piece.ts';

/**
 * Stretches parts that grew freely (plants, cloth) so that together they fill `size` exactly: centred in x and z,
 * standing on y = 0. Changes the geometries in place.
 */
export function fit(parts: Part[], size: Size): Part[] {
  const box = bounds(parts);
  const [sx, sy, sz] = [
    size.width / (box.max.x - box.min.x),
    size.height / (box.max.y - box.min.y),
    size.depth / (box.max.z - box.min.z),
  ];
  const stretch = new Matrix4().makeScale(sx, sy, sz);
  const normals = new Matrix3().set(1 / sx, 0, 0, 0, 1 / sy, 0, 0, 0, 1 / sz);
  for (const { geometry } of parts) {
    geometry.translate(-(box.min.x + box.max.x) / 2, -box.min.y, -(box.min.z + box.max.z) / 2);
    geometry.getAttribute('position').applyMatrix4(stretch);
    geometry.getAttribute('normal').applyNormalMatrix(normals);
  }
  return parts;
}

/** The box around all parts, metres. */
export function bounds(parts: readonly Part[]): Box3 {
  const box = new Box3();
  for (const { geometry } of parts) {
    geometry.computeBoundingBox();
    if (geometry.boundingBox) box.union(geometry.boundingBox);
  }
  return box;
}
