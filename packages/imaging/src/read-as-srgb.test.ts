import sharp from 'sharp';
import { expect, it } from 'vitest';
import { readAsSrgb } from './read-as-srgb.ts';

const plain = (width: number, height: number, background: string) =>
  sharp({ create: { width, height, channels: 4, background } });

it('applies the profile, lays alpha on white and fits the longer side', async () => {
  const p3 = await plain(600, 400, '#00ff00').withIccProfile('p3').png().toBuffer();
  const raw = await sharp(p3, { ignoreIcc: true }).raw().toBuffer();
  const raster = await readAsSrgb(p3, { maxSide: 300 });
  expect([raster.width, raster.height, raster.channels]).toEqual([300, 200, 3]);
  // sRGB's green lies inside Display P3: the file's own numbers are other ones.
  expect(raw[0]).toBeGreaterThan(80);
  expect(
    [...raster.data.subarray(0, 3)].map((value, k) => Math.abs(value - (k === 1 ? 255 : 0)) <= 3),
  ).toEqual([true, true, true]);
  const clear = await readAsSrgb(await plain(300, 300, '#ff000000').png().toBuffer(), { maxSide: 4000 });
  expect(clear.width).toBe(300);
  expect([...clear.data.subarray(0, 3)]).toEqual([255, 255, 255]);
});

it('refuses what is no picture, and what is cut off', async () => {
  await expect(readAsSrgb(Buffer.from('hello'))).rejects.toMatchObject({ code: 'image.not_an_image' });
  const jpeg = await plain(600, 400, '#123456').jpeg().toBuffer();
  await expect(readAsSrgb(jpeg.subarray(0, 700))).rejects.toMatchObject({ code: 'image.truncated' });
});
