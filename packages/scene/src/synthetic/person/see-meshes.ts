/** Which mesh each pixel of a picture shows, and where on it: a z-buffer over triangles, for truth and not for looks. */
import type { BufferGeometry } from 'three';
import { type Camera, project } from '../../camera.ts';

export interface SeenMeshes {
  /** [h·w] index of the mesh + 1, 0 where none */
  readonly mesh: Uint8Array;
  /** [h·w·2] u, v of meshes that have them, else 0 */
  readonly uv: Float32Array;
}

/** @param meshes indexed, in the world */
export function seeMeshes(meshes: readonly BufferGeometry[], camera: Camera): SeenMeshes {
  const { width, height } = camera;
  const mesh = new Uint8Array(width * height);
  const uv = new Float32Array(2 * width * height);
  const near = new Float32Array(width * height);
  for (const [m, geometry] of meshes.entries()) {
    const position = geometry.getAttribute('position');
    const uvs = geometry.getAttribute('uv');
    const index = geometry.getIndex();
    const corners = Array.from({ length: position.count }, (_, i) => {
      const seen = project(camera, [position.getX(i), position.getY(i), position.getZ(i)]);
      // Interpolated over depth, as perspective has it.
      return seen && { ...seen, w: 1 / seen.depth, u: uvs ? uvs.getX(i) : 0, v: uvs ? uvs.getY(i) : 0 };
    });
    const corner = (k: number) => corners[index ? index.getX(k) : k];
    const count = index ? index.count : position.count;
    for (let k = 0; k + 2 < count; k += 3) {
      const [a, b, c] = [corner(k), corner(k + 1), corner(k + 2)];
      if (!a || !b || !c) continue;
      const area = (b.x - a.x) * (c.y - a.y) - (c.x - a.x) * (b.y - a.y);
      if (Math.abs(area) < 1e-9) continue;
      const [left, right] = [Math.min(a.x, b.x, c.x), Math.max(a.x, b.x, c.x)];
      const [top, bottom] = [Math.min(a.y, b.y, c.y), Math.max(a.y, b.y, c.y)];
      for (let y = Math.max(0, Math.ceil(top - 0.5)); y <= Math.min(height - 1, bottom - 0.5); y++)
        for (let x = Math.max(0, Math.ceil(left - 0.5)); x <= Math.min(width - 1, right - 0.5); x++) {
          const [px, py] = [x + 0.5, y + 0.5];
          const wb = ((px - a.x) * (c.y - a.y) - (c.x - a.x) * (py - a.y)) / area;
          const wc = ((b.x - a.x) * (py - a.y) - (px - a.x) * (b.y - a.y)) / area;
          const wa = 1 - wb - wc;
          if (wa < 0 || wb < 0 || wc < 0) continue;
          const w = wa * a.w + wb * b.w + wc * c.w;
          const i = y * width + x;
          if (w <= (near[i] ?? 0)) continue;
          near[i] = w;
          mesh[i] = m + 1;
          uv[2 * i] = (wa * a.w * a.u + wb * b.w * b.u + wc * c.w * c.u) / w;
          uv[2 * i + 1] = (wa * a.w * a.v + wb * b.w * b.v + wc * c.w * c.v) / w;
        }
    }
  }
  return { mesh, uv };
}
