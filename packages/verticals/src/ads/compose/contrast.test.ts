import { createRaster } from '@escena/core/raster';
import { expect, it } from 'vitest';
import { contrastRatio, luminanceOf, readGround, worstContrast } from './contrast.ts';
import { bytesOfHex } from './paint.ts';

const between = (a: string, b: string) =>
  contrastRatio(luminanceOf(bytesOfHex(a)), luminanceOf(bytesOfHex(b)));

it.each([
  ['#000000', '#ffffff', 21],
  ['#767676', '#ffffff', 4.54],
  ['#0000ff', '#ffffff', 8.59],
  ['#123456', '#123456', 1],
])('%s on %s: %d, as WCAG says', (a, b, ratio) => {
  expect(between(a, b)).toBeCloseTo(ratio, 2);
  expect(between(b, a)).toBe(between(a, b));
});

it('judges by the worst of a ground, a hundredth of its pixels left out', () => {
  const picture = createRaster(20, 10, 3);
  picture.data.fill(255);
  const all = { left: 0, top: 0, right: 20, bottom: 10 };
  picture.data.fill(0, 0, 3);
  expect(worstContrast(0, readGround(picture, all))).toBeGreaterThan(20);
  picture.data.fill(0, 0, 30);
  expect(worstContrast(0, readGround(picture, all))).toBeLessThan(1.1);
});

it('does not take a grey for readable on what is darker and lighter than it', () => {
  expect(worstContrast(0.2, { darkest: 0, lightest: 1 })).toBe(1);
});

it('sees a veil before it is laid', () => {
  const picture = createRaster(4, 4, 3);
  picture.data.fill(200);
  const box = { left: -3, top: 0, right: 9, bottom: 4 };
  const { lightest } = readGround(picture, box, { color: [0, 0, 0], alpha: 0.5 });
  expect(lightest).toBeCloseTo(luminanceOf([100, 100, 100]), 3);
});
