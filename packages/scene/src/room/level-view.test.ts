import { invertMatrix } from '@escena/imaging/surface-map';
import { expect, it } from 'vitest';
import { project } from '../camera.ts';
import { planPhoto } from '../synthetic/photo-plan.ts';
import { syntheticPhoto } from '../synthetic/synthetic-photo.ts';
import { rotationOf } from './manhattan-pose.ts';
import { levelView } from './level-view.ts';

const degree = Math.PI / 180;
const yaw = 25 * degree;
/** The same room, the camera turned up or down and aside. */
const tilted = (pitch: number, roll: number) =>
  syntheticPhoto(2, {
    longSide: 640,
    threads: 1,
    change: (plan) => ({
      ...plan,
      distortion: 0,
      camera: {
        ...plan.camera,
        rotation: rotationOf({ ...pose, pitch: pitch * degree, roll: roll * degree }),
      },
    }),
  });
const pose = { logFocal: 0, yaw, pitch: 0, roll: 0, cx: 0, cy: 0 };

it.each([
  [-7, 1.5],
  [4, -1],
])('makes upright what stands upright: looking up by %d°, turned by %d°', async (pitch, roll) => {
  const { photo, camera, box } = await tilted(pitch, roll);
  const view = levelView(photo, undefined);
  if (!view) throw new Error('not seen to be tilted');
  expect(view.pitch).toBeCloseTo(pitch, -0.3);
  const toLevel = invertMatrix(view.toPhoto);
  const lean = (x: number): readonly [number, number] => {
    const [foot, head] = [0.3, 1.9].map((y) => project(camera, [x, y, box.back]));
    if (!foot || !head) throw new Error('behind the camera');
    const [p, q] = [foot, head].map((at) => {
      const w = toLevel[6] * at.x + toLevel[7] * at.y + toLevel[8];
      return [
        (toLevel[0] * at.x + toLevel[1] * at.y + toLevel[2]) / w,
        (toLevel[3] * at.x + toLevel[4] * at.y + toLevel[5]) / w,
      ] as const;
    });
    const angle = (a: readonly [number, number], b: readonly [number, number]): number =>
      Math.abs(Math.atan((b[0] - a[0]) / (b[1] - a[1]))) / degree;
    return [angle([foot.x, foot.y], [head.x, head.y]), p && q ? angle(p, q) : NaN];
  };
  for (const x of [box.left * 0.8, box.right * 0.8]) {
    const [before, after] = lean(x);
    expect(after).toBeLessThan(Math.max(0.5, 0.4 * before));
  }
  // No border shows.
  for (const [x, y] of [
    [0, 0],
    [photo.width, 0],
    [0, photo.height],
    [photo.width, photo.height],
  ] as const) {
    const [a, b, c, d, e, f, g, h, i] = view.toPhoto;
    const w = g * x + h * y + i;
    expect((a * x + b * y + c) / w).toBeGreaterThanOrEqual(-1e-6);
    expect((d * x + e * y + f) / w).toBeLessThanOrEqual(photo.height + 1e-6);
  }
});

it('leaves alone what shows nothing upright', () => {
  const { width, height } = planPhoto(1, 120).camera;
  const even = { width, height, channels: 3 as const, data: new Uint8Array(width * height * 3).fill(128) };
  expect(levelView(even, undefined)).toBeUndefined();
});
