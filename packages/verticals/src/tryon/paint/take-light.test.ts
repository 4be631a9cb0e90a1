import { createRaster, type Raster } from '@escena/core/raster';
import { byteOfLinear, linearOfByte } from '@escena/imaging/transfer';
import { expect, it } from 'vitest';
import { takeLight } from './take-light.ts';

const side = 96;

function draw(light: (x: number, y: number) => readonly [number, number, number]): Raster {
  const raster = createRaster(side, side, 3);
  for (let i = 0; i < side * side; i++)
    raster.data.set(light(i % side, Math.floor(i / side)).map(byteOfLinear), 3 * i);
  return raster;
}

const isPrint = (x: number, y: number) => x >= 40 && x < 56 && y >= 40 && y < 48 && x % 4 < 2;
const cloth = (x: number, y: number) =>
  (isPrint(x, y) ? [0.7, 0.7, 0.7] : [0.3, 0.05, 0.08]) as [number, number, number];
const guide = draw(cloth);
const mask = createRaster(side, side, 1);
for (let i = 0; i < mask.data.length; i++) mask.data[i] = i % side >= 12 && i % side < 84 ? 255 : 0;
const fold = (x: number) => 1 + 0.35 * Math.sin((2 * Math.PI * x) / 36);
const lightAt = ({ data }: Raster, x: number, y: number, k: number) =>
  linearOfByte[data[3 * (y * side + x) + k] ?? 0] ?? 0;

it('takes folds and leaves colour and print, in another colour and without it', () => {
  // A network redraws a print a pixel off and in its own colour.
  const painted = draw((x, y) => {
    const base = isPrint(x - 1, y) ? [0.5, 0.6, 0.9] : [0.02, 0.1, 0.2];
    return base.map((value) => value * fold(x)) as [number, number, number];
  });
  const { image, wild } = takeLight(guide, painted, mask);
  expect(wild).toBeLessThan(0.02);
  // As strong as a window of a few pixels leaves it, and in the right places.
  const [high, low] = [45, 63].map((x) => lightAt(image, x, 20, 0) / lightAt(guide, x, 20, 0));
  expect(high).toBeGreaterThan(1.2);
  expect(low).toBeLessThan(0.85);
  // The hue is the guide's: all channels are lit alike.
  for (const x of [30, 45, 63])
    expect(lightAt(image, x, 20, 0) / lightAt(image, x, 20, 2)).toBeCloseTo(0.3 / 0.08, 0);
  // The print's edge is as sharp as it was.
  const step = lightAt(image, 44, 44, 1) / lightAt(image, 46, 44, 1);
  expect(step / (0.7 / 0.05)).toBeGreaterThan(0.9);
  const outside = image.data.filter((value, i) => {
    const x = Math.floor(i / 3) % side;
    return (x < 12 || x >= 84) && value !== guide.data[i];
  });
  expect(outside).toHaveLength(0);
});

it('leaves a picture that is evenly brighter or darker as it is', () => {
  const { image } = takeLight(
    guide,
    draw((x, y) => cloth(x, y).map((v) => 0.4 * v) as [number, number, number]),
    mask,
  );
  const most = image.data.reduce((far, value, i) => Math.max(far, Math.abs(value - (guide.data[i] ?? 0))), 0);
  expect(most).toBeLessThanOrEqual(5);
});

it('tells a picture of something else', () => {
  const other = draw((x, y) => (y < 48 ? [0.9, 0.9, 0.9] : [0.01, 0.01, 0.01]));
  expect(takeLight(guide, other, mask).wild).toBeGreaterThan(0.3);
  expect(takeLight(guide, guide, createRaster(side, side, 1))).toEqual({ image: guide, wild: 0 });
});
