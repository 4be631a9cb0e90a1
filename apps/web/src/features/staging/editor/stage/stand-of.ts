import type { Vec3 } from '@escena/scene/camera';
import type { FloorPlan } from '@escena/scene/room';

/** The middle of the free floor, or two metres ahead where none is. */
export function standOf({ free, columns, originX, originZ, cell }: FloorPlan): Vec3 {
  let [x, z, count] = [0, 0, 0];
  free.forEach((is, k) => {
    if (!is) return;
    x += k % columns;
    z += Math.floor(k / columns);
    count++;
  });
  if (count === 0) return [0, 0, -2];
  return [originX + (x / count + 0.5) * cell, 0, originZ + (z / count + 0.5) * cell];
}
