import { project } from '../camera.ts';
import type { Placed } from './arrangement.ts';
import { toWorld, type Footprint } from './footprint.ts';
import type { Grounds } from './judge/scene.ts';

const step = 0.1;
/** Share of a rug's seen part that may lie on floor not found free: seams and glints of the photo that it covers. */
const seams = 0.05;

/**
 * Whether a piece stands wholly on free floor, `margin` metres off its edge. A rug may run out of the picture below,
 * and lie over seams of the floor.
 */
export function restsOnFloor(
  grounds: Pick<Grounds, 'field' | 'room'>,
  { placement }: Pick<Placed, 'placement'>,
  { own, margin = 0 }: { readonly own: Footprint; readonly margin?: number },
): boolean {
  if (grounds.field.holds(own, margin)) return true;
  return placement === 'rug' && seenPartIsFree(grounds, own);
}

function seenPartIsFree(
  { field, room: { camera } }: Pick<Grounds, 'field' | 'room'>,
  own: Footprint,
): boolean {
  const [columns, rows] = [own.halfWidth, own.halfDepth].map((half) => Math.ceil((2 * half) / step));
  if (!columns || !rows) return false;
  let [seen, missed] = [0, 0];
  for (let i = 0; i <= columns; i++)
    for (let j = 0; j <= rows; j++) {
      const [x, z] = toWorld(own, [
        own.halfWidth * ((2 * i) / columns - 1),
        own.halfDepth * ((2 * j) / rows - 1),
      ]);
      const at = project(camera, [x, 0, z]);
      // Only below the picture's lower edge: beside it, walls may stand.
      if (at && at.y >= camera.height) continue;
      seen++;
      if (field.clearance(x, z) <= 0) missed++;
    }
  return seen > 0 && missed <= seams * seen;
}
