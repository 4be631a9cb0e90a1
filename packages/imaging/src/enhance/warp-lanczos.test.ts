import { createRaster, type Raster } from '@escena/core/raster';
import { expect, it } from 'vitest';
import { warpLanczos } from './warp-lanczos.ts';

const [width, height] = [80, 60];

function waves(): Raster {
  const picture = createRaster(width, height, 3);
  picture.data.forEach((_, i) => {
    const [x, y] = [Math.floor(i / 3) % width, Math.floor(i / 3 / width)];
    picture.data[i] = Math.round(128 + 60 * Math.sin(x / 4) * Math.cos(y / 5) + 10 * (i % 3));
  });
  return picture;
}

it('is the picture itself where nothing moves', async () => {
  const picture = waves();
  expect((await warpLanczos(picture, [1, 0, 0, 0, 1, 0, 0, 0, 1])).data).toEqual(picture.data);
});

it('moves by fractions of a pixel and back with little lost', async () => {
  const picture = waves();
  const there = await warpLanczos(picture, [1, 0, 0.5, 0, 1, 0.25, 0, 0, 1]);
  const back = await warpLanczos(there, [1, 0, -0.5, 0, 1, -0.25, 0, 0, 1]);
  for (let y = 8; y < height - 8; y++)
    for (let x = 8; x < width - 8; x++) {
      const i = 3 * (y * width + x);
      expect(Math.abs((back.data[i] ?? 0) - (picture.data[i] ?? 0))).toBeLessThanOrEqual(2);
    }
});

it('hears a cancellation', async () => {
  const stopped = warpLanczos(waves(), [1, 0, 0, 0, 1, 0, 0, 0, 1], { signal: AbortSignal.abort() });
  await expect(stopped).rejects.toMatchObject({ code: 'job.cancelled' });
});
