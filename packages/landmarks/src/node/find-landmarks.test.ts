import { createRaster, type Raster } from '@escena/core/raster';
import { expect, it } from 'vitest';
import { findLandmarks } from './find-landmarks.ts';

/** A face as a child draws it: enough for a detector of faces. */
function drawnFace(): Raster {
  const photo = createRaster(400, 500, 3);
  const paint = (x: number, y: number, [r, g, b]: readonly [number, number, number]) =>
    photo.data.set([r, g, b], 3 * (y * photo.width + x));
  const within = (x: number, y: number, cx: number, cy: number, rx: number, ry: number) =>
    ((x - cx) / rx) ** 2 + ((y - cy) / ry) ** 2 < 1;
  for (let y = 0; y < photo.height; y++)
    for (let x = 0; x < photo.width; x++) {
      paint(x, y, [120, 130, 140]);
      if (within(x, y, 200, 215, 125, 160)) paint(x, y, [60, 40, 30]);
      if (within(x, y, 200, 250, 105, 140)) paint(x, y, [215, 165, 140]);
      for (const side of [-1, 1]) {
        if (within(x, y, 200 + side * 45, 200, 26, 5)) paint(x, y, [70, 45, 35]);
        if (within(x, y, 200 + side * 45, 225, 22, 11)) paint(x, y, [240, 240, 240]);
        if (within(x, y, 200 + side * 45, 225, 10, 10)) paint(x, y, [40, 30, 25]);
        if (within(x, y, 200 + side * 14, 282, 8, 5)) paint(x, y, [130, 80, 70]);
      }
      if (within(x, y, 200, 265, 12, 22)) paint(x, y, [200, 145, 120]);
      if (within(x, y, 200, 325, 42, 13)) paint(x, y, [170, 70, 75]);
    }
  return photo;
}

it('leaves no listeners behind that would end the process', async () => {
  const count = (): number =>
    process.listenerCount('uncaughtException') + process.listenerCount('unhandledRejection');
  const before = count();
  await findLandmarks(createRaster(64, 64, 3));
  expect(count()).toBe(before);
});

it('finds the eyes and the mouth of a drawn face, and says the same twice', async () => {
  const found = await findLandmarks(drawnFace());
  const at = (index: number): number[] => {
    const [x, y] = found.face?.[index] ?? [NaN, NaN];
    return [400 * x, 500 * y];
  };
  expect(found.face).toHaveLength(478);
  // the person's right eye is on the photo's left
  for (const [index, x, y] of [
    [468, 155, 225],
    [473, 245, 225],
    [13, 200, 325],
  ] as const) {
    expect(Math.hypot((at(index)[0] ?? NaN) - x, (at(index)[1] ?? NaN) - y)).toBeLessThan(12);
  }
  expect(await findLandmarks(drawnFace())).toEqual(found);
});

it('says so where nobody is', async () => {
  const found = await findLandmarks(createRaster(320, 240, 3));
  expect(found).toEqual({ faceScore: 0 });
});

it('hears a cancel', async () => {
  const signal = AbortSignal.abort();
  await expect(findLandmarks(createRaster(64, 64, 3), { signal })).rejects.toMatchObject({
    code: 'job.cancelled',
  });
});
