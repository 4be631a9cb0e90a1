import { createRaster, type Raster } from '@escena/core/raster';
import { expect, it } from 'vitest';
import { depthOf } from './depth-of.ts';
import { shadeContact } from './shade-contact.ts';

const size = { width: 100, height: 60 };
const breadth = 80;

function filled(from: number, to: number): Raster {
  const mask = createRaster(size.width, size.height, 1);
  mask.data.forEach((_, i) => (mask.data[i] = i % size.width >= from && i % size.width < to ? 255 : 0));
  return mask;
}

const at = (light: Float32Array, x: number): number => light[30 * size.width + x] ?? NaN;

it('shades the trunk beside a sleeve and edges, and leaves the rest and the sleeve’s middle', () => {
  const cover = filled(10, 90);
  const light = shadeContact({ limbs: filled(10, 30), depth: depthOf(cover) }, cover, {
    worn: filled(0, 0),
    breadth,
  });
  expect(at(light, 31)).toBeLessThan(0.8);
  expect(at(light, 31)).toBeLessThan(at(light, 33));
  expect(at(light, 20)).toBe(1);
  expect(at(light, 60)).toBe(1);
  expect(at(light, 89)).toBeLessThan(0.95);
  expect(at(light, 5)).toBe(1);
});

it('leaves edges that are the worn clothes’ own: their light has its shade', () => {
  const cover = filled(10, 90);
  const light = shadeContact({ limbs: filled(0, 0), depth: depthOf(cover) }, cover, { worn: cover, breadth });
  expect(at(light, 89)).toBe(1);
});
