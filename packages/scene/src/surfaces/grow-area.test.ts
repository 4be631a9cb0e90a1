import { createRaster } from '@escena/core/raster';
import { expect, it } from 'vitest';
import { growArea } from './grow-area.ts';

const [width, height] = [60, 20];
/** Grey that slowly darkens, then a red thing from column 40 on. */
const photo = createRaster(width, height, 3);
for (let i = 0; i < width * height; i++)
  photo.data.set(i % width < 40 ? [180 - (i % width), 180 - (i % width), 178] : [150, 60, 50], 3 * i);
const area = createRaster(width, height, 1);
for (let y = 0; y < height; y++) area.data.fill(255, y * width, y * width + 10);
const widthOf = (grown: { data: Uint8Array }): number =>
  grown.data.subarray(0, width).filter((value) => value === 255).length;

it('goes on to where the colour ends, through what the light does', () => {
  expect(widthOf(growArea(photo, area, { reach: 50, allowed: () => true }))).toBe(40);
});

it('goes no farther than it may, and nowhere it may not', () => {
  expect(widthOf(growArea(photo, area, { reach: 7, allowed: () => true }))).toBe(17);
  expect(widthOf(growArea(photo, area, { reach: 50, allowed: (i) => i % width < 25 }))).toBe(25);
});
