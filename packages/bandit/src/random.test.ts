import { expect, it } from 'vitest';
import { createRandom, fillNormal, sampleBeta } from './random.ts';

const count = 40_000;

it('is the same for the same seed, and another for another', () => {
  const [a, b, c] = [createRandom(7), createRandom(7), createRandom(8)];
  const first = Array.from({ length: 5 }, a);
  expect(Array.from({ length: 5 }, b)).toEqual(first);
  expect(Array.from({ length: 5 }, c)).not.toEqual(first);
});

it('draws normals with the right moments', () => {
  const drawn = new Float64Array(count + 1);
  fillNormal(drawn, createRandom(1));
  const moment = (power: number) => drawn.reduce((sum, x) => sum + x ** power, 0) / drawn.length;
  expect(moment(1)).toBeCloseTo(0, 1);
  expect(moment(2)).toBeCloseTo(1, 1);
  expect(Math.abs(moment(3))).toBeLessThan(0.1);
  expect(Math.abs(moment(4) - 3)).toBeLessThan(0.2);
});

it.each([
  [1, 1],
  [3, 97],
  [40, 2],
])('draws Beta(%d, %d) with its mean and variance', (a, b) => {
  const random = createRandom(2);
  const drawn = Array.from({ length: count }, () => sampleBeta(a, b, random));
  const mean = drawn.reduce((sum, x) => sum + x, 0) / count;
  const variance = drawn.reduce((sum, x) => sum + (x - mean) ** 2, 0) / count;
  const expected = (a * b) / ((a + b) ** 2 * (a + b + 1));
  expect(Math.abs(mean - a / (a + b))).toBeLessThan(5 * Math.sqrt(expected / count));
  expect(variance / expected).toBeCloseTo(1, 1);
});
