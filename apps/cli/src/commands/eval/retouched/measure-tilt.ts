import { invertMatrix, type Matrix3 } from '@escena/imaging/surface-map';
import { type Camera, project } from '@escena/scene/camera';
import { levelView } from '@escena/scene/level-view';
import { rotationOf } from '@escena/scene/manhattan-pose';
import { syntheticPhoto } from '@escena/scene/synthetic-photo';

const degree = Math.PI / 180;
const still: Matrix3 = [1, 0, 0, 0, 1, 0, 0, 0, 1];

/** Degrees that uprights of a room photographed by a tilted camera are off, in the photo and when it is levelled. */
export async function measureTilt(
  seed: number,
  [pitch, roll]: readonly [number, number],
  options: { readonly longSide: number; readonly threads: number; readonly signal: AbortSignal },
): Promise<{ before: number; after: number }> {
  const { photo, camera, box } = await syntheticPhoto(seed, {
    ...options,
    change: (plan) => ({
      ...plan,
      distortion: 0,
      furnished: false,
      camera: tilted(plan.camera, pitch * degree, roll * degree),
    }),
  });
  const toLevel = invertMatrix(levelView(photo, undefined)?.toPhoto ?? still);
  const ends = [box.left, 0.5 * (box.left + box.right), box.right].flatMap((x) => {
    const [foot, head] = [0.2, 2].map((y) => project(camera, [0.9 * x, y, box.back + 0.1]));
    return foot && head ? [[foot, head] as const] : [];
  });
  const lean = (m: Matrix3): number =>
    ends.reduce((sum, [foot, head]) => {
      const [p, q] = [through(m, foot), through(m, head)];
      return sum + Math.abs(Math.atan((q[0] - p[0]) / (q[1] - p[1]))) / degree / ends.length;
    }, 0);
  return { before: lean(still), after: lean(toLevel) };
}

/** A camera looking the same way round, but up and aside by these angles, radians. */
function tilted(camera: Camera, pitch: number, roll: number): Camera {
  const yaw = Math.atan2(camera.rotation[2] ?? 0, camera.rotation[8] ?? 1);
  return { ...camera, rotation: rotationOf({ logFocal: 0, cx: 0, cy: 0, yaw, pitch, roll }) };
}

function through(
  [a, b, c, d, e, f, g, h, i]: Matrix3,
  { x, y }: { readonly x: number; readonly y: number },
): readonly [number, number] {
  const w = g * x + h * y + i;
  return [(a * x + b * y + c) / w, (d * x + e * y + f) / w];
}
