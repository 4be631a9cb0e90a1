import { type Camera, project, type Vec3 } from '../camera.ts';
import { type FlatScene, noPart } from './flat-scene.ts';
import { blockSize } from './trace-job.ts';

/**
 * Which blocks of the picture furniture may cover: 1 where a triangle's bounding rectangle touches, over-estimating.
 * [columns · rows], row-major, in shared memory.
 */
export function coveredBlocks({ triangles, partOf }: FlatScene, camera: Camera): Uint8Array {
  const columns = Math.ceil(camera.width / blockSize);
  const rows = Math.ceil(camera.height / blockSize);
  const covered = new Uint8Array(new SharedArrayBuffer(columns * rows));
  for (let slot = 0; slot < partOf.length; slot++) {
    if (partOf[slot] === noPart) continue;
    let left = Infinity;
    let right = -Infinity;
    let top = Infinity;
    let bottom = -Infinity;
    let behind = 0;
    for (let corner = 0; corner < 3; corner++) {
      const seen = project(camera, cornerAt(triangles, slot, corner));
      if (!seen) {
        behind++;
        continue;
      }
      left = Math.min(left, seen.x);
      right = Math.max(right, seen.x);
      top = Math.min(top, seen.y);
      bottom = Math.max(bottom, seen.y);
    }
    if (behind === 3) continue;
    // Cut by the camera's own plane: it may reach any border.
    if (behind > 0) return covered.fill(1);
    const x0 = Math.max(0, Math.floor(left / blockSize));
    const x1 = Math.min(columns - 1, Math.floor(right / blockSize));
    const y1 = Math.min(rows - 1, Math.floor(bottom / blockSize));
    for (let y = Math.max(0, Math.floor(top / blockSize)); y <= y1; y++)
      if (x0 <= x1) covered.fill(1, y * columns + x0, y * columns + x1 + 1);
  }
  return covered;
}

function cornerAt(triangles: Float32Array, slot: number, corner: number): Vec3 {
  const at = slot * 9;
  const edge = at + corner * 3;
  const along = corner > 0 ? 1 : 0;
  return [
    (triangles[at] ?? 0) + along * (triangles[edge] ?? 0),
    (triangles[at + 1] ?? 0) + along * (triangles[edge + 1] ?? 0),
    (triangles[at + 2] ?? 0) + along * (triangles[edge + 2] ?? 0),
  ];
}
