/** A guess that is only roughly right, as a network gives it: the edge must not be the guess's. */
import { createRaster, type Raster } from '@escena/core/raster';
import { expect, it } from 'vitest';
import { paintThing } from '../testing/paint-thing.ts';
import { cutOut } from './cut-out.ts';

const size = 160;
const block = 8;

/** mean difference of alpha over the pixels of the true edge, 0…1 */
function edgeError(alpha: Raster, truth: Float32Array): number {
  const edge = [...truth.keys()].filter((i) => (truth[i] ?? 0) > 0.02 && (truth[i] ?? 0) < 0.98);
  const off = edge.map((i) => Math.abs((alpha.data[i] ?? 0) / 255 - (truth[i] ?? 0)));
  return off.reduce((sum, value) => sum + value, 0) / edge.length;
}

/** The truth seen through blocks of 8 × 8 pixels, and shifted by some. */
function coarse(truth: Float32Array, shift: number): Raster {
  const guess = createRaster(size, size, 1);
  guess.data.forEach((_, i) => {
    const [x, y] = [i % size, Math.floor(i / size)].map(
      (at) => Math.floor(at / block) * block + block / 2 + shift,
    );
    guess.data[i] = 255 * Math.round(truth[(y ?? 0) * size + (x ?? 0)] ?? 0);
  });
  return guess;
}

it.each([0, 3, -3])('is brought to the true edge, off by %i pixels and in blocks', async (shift) => {
  const { photo, alpha: truth } = paintThing({
    size,
    thing: [190, 40, 50],
    backdrop: [225, 226, 230],
    shadow: 0.4,
  });
  const guess = coarse(truth, shift);
  expect(edgeError(guess, truth)).toBeGreaterThan(0.25);
  const { alpha } = await cutOut(photo, { mask: guess });
  expect(edgeError(alpha, truth)).toBeLessThan(0.08);
});
