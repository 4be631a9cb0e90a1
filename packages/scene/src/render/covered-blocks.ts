import { type Camera, project, type Vec3 } from '../camera.ts';
import type { FlatScene } from './flat-scene.ts';
import { blockSize } from './trace-job.ts';

/**
 * Which blocks of the picture furniture may cover: 1 where a triangle's bounding rectangle touches, over-estimating.
 * [columns · rows], row-major.
 */
export function coveredBlocks(flat: FlatScene, camera: Camera): Uint8Array {
  const columns = Math.ceil(camera.width / blockSize);
  const rows = Math.ceil(camera.height / blockSize);
  const covered = new Uint8Array(columns * rows);
  const { triangles } = flat;
  for (let k = 0; k < triangles.length; k += 9) {
    const box = { left: Infinity, right: -Infinity, top: Infinity, bottom: -Infinity };
    let behind = 0;
    for (let corner = 0; corner < 3; corner++) {
      const at = [0, 1, 2].map(
        (c) => (triangles[k + c] ?? 0) + (corner > 0 ? (triangles[k + corner * 3 + c] ?? 0) : 0),
      );
      const point: Vec3 = [at[0] ?? 0, at[1] ?? 0, at[2] ?? 0];
      const seen = project(camera, point);
      if (!seen) {
        behind++;
        continue;
      }
      box.left = Math.min(box.left, seen.x);
      box.right = Math.max(box.right, seen.x);
      box.top = Math.min(box.top, seen.y);
      box.bottom = Math.max(box.bottom, seen.y);
    }
    if (behind === 3) continue;
    // Cut by the camera's own plane: it may reach any border.
    if (behind > 0) return covered.fill(1);
    const x1 = Math.min(columns - 1, Math.floor(box.right / blockSize));
    const y1 = Math.min(rows - 1, Math.floor(box.bottom / blockSize));
    for (let y = Math.max(0, Math.floor(box.top / blockSize)); y <= y1; y++)
      for (let x = Math.max(0, Math.floor(box.left / blockSize)); x <= x1; x++) covered[y * columns + x] = 1;
  }
  return covered;
}
