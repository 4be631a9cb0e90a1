import { expect, it } from 'vitest';
import { standingSurfaces } from './standing-surfaces.ts';
import { box, paintFeatures } from './testing/paint-surface.ts';

const [width, height] = [80, 60];
/** no floor above row 25 */
const below = Float32Array.from({ length: width * height }, (_, i) =>
  i < 25 * width ? 0 : i / (width * height),
);

it('finds the wall that rises beyond the floor’s reach, and not the floor below it', () => {
  const features = paintFeatures(width, height, [
    { covers: () => true, color: [0.7, 0.7, 0.7] },
    { covers: box(0, 40, width, height), color: [0.3, 0.2, 0.1] },
  ]);
  const { data } = standingSurfaces(features, below, new Uint8Array(width * height));
  expect(data[30 * width + 40]).toBe(1);
  expect(data[50 * width + 40]).toBe(0);
});

it('takes a low cupboard for no wall: it never rises beyond', () => {
  const features = paintFeatures(width, height, [
    { covers: () => true, color: [0.7, 0.7, 0.7] },
    { covers: box(20, 30, 50, 45), color: [0.2, 0.3, 0.5] },
  ]);
  const { data } = standingSurfaces(features, below, new Uint8Array(width * height));
  expect(data[37 * width + 35]).toBe(0);
});

it('parts surfaces at rims', () => {
  const features = paintFeatures(width, height, [{ covers: () => true, color: [0.7, 0.7, 0.7] }]);
  const rims = Uint8Array.from({ length: width * height }, (_, i) => (Math.floor(i / width) === 40 ? 1 : 0));
  const { data } = standingSurfaces(features, below, rims);
  expect(data[30 * width + 10]).toBe(1);
  expect(data[50 * width + 10]).toBe(0);
});
