import { createRaster, type Raster } from '@escena/core/raster';
import { expect, it } from 'vitest';
import { colourfulness } from './colourfulness.ts';
import { lintPicture } from './lint-creative.ts';

function painted(color: (k: number) => readonly [number, number, number]): Raster {
  const raster = createRaster(100, 60, 3);
  for (let i = 0; i < 6000; i++) raster.data.set(color(i), 3 * i);
  return raster;
}

it('is nothing for greys, and the mean alone for one colour', () => {
  expect(colourfulness(painted((k) => [k % 256, k % 256, k % 256]))).toBe(0);
  expect(colourfulness(painted(() => [255, 0, 0]))).toBeCloseTo(0.3 * Math.hypot(255, 127.5), 6);
});

it('is the same with alpha, and hardly another at another size', () => {
  const stripes = (k: number) => (k % 2 ? ([200, 40, 90] as const) : ([40, 120, 90] as const));
  const plain = painted(stripes);
  const large = createRaster(400, 240, 3);
  for (let i = 0; i < 96_000; i++) large.data.set(stripes(Math.floor(i / 4)), 3 * i);
  const clear = createRaster(100, 60, 4);
  for (let i = 0; i < 6000; i++) clear.data.set([...stripes(i), 9], 4 * i);
  expect(colourfulness(clear)).toBeCloseTo(colourfulness(plain), 6);
  expect(Math.abs(colourfulness(large) / colourfulness(plain) - 1)).toBeLessThan(0.03);
});

it('objects to colours beyond those of photographs, and to no others', () => {
  const neon = painted((k) => (k % 2 ? [255, 0, 200] : [0, 255, 40]));
  expect(lintPicture(neon)).toEqual([{ code: 'garish', colourfulness: expect.any(Number) }]);
  expect(lintPicture(painted((k) => (k % 2 ? [180, 60, 50] : [240, 230, 220])))).toEqual([]);
});
