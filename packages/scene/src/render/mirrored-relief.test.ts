import { expect, it } from 'vitest';
import type { Material } from '../scene.ts';
import { ball, boxRoom, roomCamera } from './testing/box-room.ts';
import { traceGuide } from './trace-guide.ts';

const mirror: Material = { baseColor: [0.9, 0.9, 0.9], roughness: 0.05, metalness: 1 };
const knobbly: Material = {
  baseColor: [0.6, 0.5, 0.4],
  roughness: 1,
  metalness: 0,
  texture: { kind: 'boucle', color: [0.3, 0.2, 0.2], scale: 0.02, strength: 1 },
};

it('gives a pixel the same light whatever was traced before it, in mirrors too', async () => {
  const size = { width: 48, height: 32 };
  const options = { ...size, camera: roomCamera(48, 32, 0), samples: 4, seed: 3, threads: 1 };
  const objects = [
    ball(0.7, [0, 1.3, -2.4], mirror),
    ball(0.5, [0.9, 1.3, -1.2], knobbly),
    ball(0.5, [-0.9, 1.3, -1.2], knobbly),
  ];
  const whole = await traceGuide({ objects, room: boxRoom }, options);
  const region = { left: 21, top: 9, right: 48, bottom: 32 };
  const part = await traceGuide({ objects, room: boxRoom }, { ...options, region });
  let different = 0;
  for (let y = region.top; y < region.bottom; y++)
    for (let x = region.left; x < region.right; x++)
      for (let c = 0; c < 3; c++) {
        const i = 3 * (y * size.width + x) + c;
        if (part.specular[i] !== whole.specular[i]) different++;
      }
  expect(part.specular.some((value) => value > 0)).toBe(true);
  expect(different).toBe(0);
});
