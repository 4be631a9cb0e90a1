import { project, type Camera } from '../camera.ts';
import type { Size } from '../furniture/piece.ts';
import { toWorld } from './footprint.ts';
import type { Placed, Pose } from './arrangement.ts';

/** How a box-shaped piece shows in the picture. */
export interface Sight {
  readonly camera: Camera;
  /** share of its silhouette's box inside the frame, 0…1 */
  readonly inFrame: number;
  /** the silhouette's box as shares of the picture: left, top, right, bottom (may leave 0…1) */
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
  /** metres along the view axis to its centre */
  readonly depth: number;
}

/** Projects the piece's bounding box; undefined when any of it lies behind the camera. */
export function sight(camera: Camera, pose: Pose, size: Size): Sight | undefined {
  let [left, top, right, bottom, depth] = [Infinity, Infinity, -Infinity, -Infinity, 0];
  for (const sx of [-0.5, 0.5]) {
    for (const sz of [-0.5, 0.5]) {
      const [x, z] = toWorld(pose, [sx * size.width, sz * size.depth]);
      for (const y of [pose.y, pose.y + size.height]) {
        const at = project(camera, [x, y, z]);
        if (!at) return undefined;
        left = Math.min(left, at.x / camera.width);
        right = Math.max(right, at.x / camera.width);
        top = Math.min(top, at.y / camera.height);
        bottom = Math.max(bottom, at.y / camera.height);
        depth += at.depth / 8;
      }
    }
  }
  const inside = share(left, right) * share(top, bottom);
  return { camera, inFrame: inside, left, top, right, bottom, depth };
}

/** Share of box `b` that box `a` covers in the picture. */
export function covers(a: Sight, b: Sight): number {
  const across = Math.min(a.right, b.right) - Math.max(a.left, b.left);
  const down = Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top);
  if (across <= 0 || down <= 0) return 0;
  return (across * down) / ((b.right - b.left) * (b.bottom - b.top));
}

function share(low: number, high: number): number {
  return Math.max(0, Math.min(1, high) - Math.max(0, low)) / Math.max(1e-6, high - low);
}

/** How a placed piece shows: what hangs is measured from its middle or its top. */
export function seenFrom(camera: Camera, placed: Placed): Sight | undefined {
  const { placement, size, y } = placed;
  const bottom = placement === 'wall' ? y - size.height / 2 : placement === 'ceiling' ? y - size.height : y;
  // A wall piece has its back at its origin; half its depth is less than a pixel matters.
  return sight(camera, { ...placed, y: bottom }, size);
}
