import { expect, it } from 'vitest';
import { floorPoint } from '../camera.ts';
import { syntheticPhoto } from './synthetic-photo.ts';

const options = { longSide: 240, threads: 2 };

it('makes the same photograph of a seed, another of the next', async () => {
  const [one, same, other] = [
    await syntheticPhoto(1, options),
    await syntheticPhoto(1, options),
    await syntheticPhoto(2, options),
  ];
  expect(Buffer.compare(one.photo.data, same.photo.data)).toBe(0);
  expect(other.camera.focal).not.toBe(one.camera.focal);
});

it('knows which pixels are floor: they lie within the walls', async () => {
  const { camera, floor, box, distortion } = await syntheticPhoto(1, options);
  expect(distortion).toBe(0);
  let wrong = 0;
  floor.forEach((on, i) => {
    const at = floorPoint(camera, (i % camera.width) + 0.5, Math.floor(i / camera.width) + 0.5);
    const inside = at && at[0] > box.left && at[0] < box.right && at[1] > box.back && at[1] < box.front;
    if (on && !inside) wrong++;
  });
  expect(floor.reduce((sum, on) => sum + on, 0)).toBeGreaterThan(0.1 * floor.length);
  expect(wrong).toBeLessThan(0.003 * floor.length);
});

it('takes furniture out of the bare floor', async () => {
  const { furnished, photo, floor, camera, box } = await syntheticPhoto(3, options);
  expect(furnished).toBe(true);
  expect(photo.data).toHaveLength(camera.width * camera.height * 3);
  let covered = 0;
  floor.forEach((on, i) => {
    const at = floorPoint(camera, (i % camera.width) + 0.5, Math.floor(i / camera.width) + 0.5);
    if (!on && at && at[0] > box.left && at[0] < box.right && at[1] > box.back && at[1] < box.front)
      covered++;
  });
  expect(covered).toBeGreaterThan(0.01 * floor.length);
});

it('can be cancelled', async () => {
  const signal = AbortSignal.abort();
  await expect(syntheticPhoto(1, { ...options, signal })).rejects.toMatchObject({ code: 'job.cancelled' });
});
