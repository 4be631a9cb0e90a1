import { createRaster } from '@escena/core/raster';
import { expect, it } from 'vitest';
import { straightLine } from './straight-line.ts';

/** A bar on a tee's own picture of 400 × 300, worn half as large and turned by 20°. */
const own = { width: 400, height: 300 };
const line = { text: 'bar', em: 40, box: { left: 0.3, top: 0.45, right: 0.7, bottom: 0.55 } };
const [width, height] = [240, 200];
const turn = (20 * Math.PI) / 180;
const image = createRaster(width, height, 3);
const places = new Float32Array(2 * width * height);
for (let i = 0; i < width * height; i++) {
  const [x, y] = [2 * ((i % width) + 0.5 - 120), 2 * (Math.floor(i / width) + 0.5 - 100)];
  const [u, v] = [
    0.5 + (x * Math.cos(turn) + y * Math.sin(turn)) / own.width,
    0.5 + (y * Math.cos(turn) - x * Math.sin(turn)) / own.height,
  ];
  places.set([u, v], 2 * i);
  const { left, right, top, bottom } = line.box;
  image.data.fill(u > left && u < right && v > top && v < bottom ? 255 : 20, 3 * i, 3 * i + 3);
}

it('stands upright, as large as it is worn', () => {
  // A few places are told wrong.
  const told = places.slice();
  for (let k = 0; k < 12; k++) told.set([0.5, 0.5], 2 * (width * 3 + 7 * k));
  const found = straightLine(image, told, line, own);
  if (!found) throw new Error('not found');
  expect(found.em).toBeCloseTo(20, 0);
  const { picture, bounds } = found;
  expect(bounds.right - bounds.left).toBeGreaterThan(76);
  expect(bounds.right - bounds.left).toBeLessThan(84);
  const at = (x: number, y: number) => picture.data[3 * (Math.round(y) * picture.width + Math.round(x))] ?? 0;
  for (const x of [bounds.left + 3, bounds.right - 4])
    for (const y of [bounds.top + 3, bounds.bottom - 4]) expect(at(x, y)).toBeGreaterThan(200);
  for (const y of [bounds.top - 4, bounds.bottom + 3]) expect(at(picture.width / 2, y)).toBeLessThan(60);
});

it('is none where an arm or the picture’s border hides its end', () => {
  const hiddenWhere = (is: (x: number, y: number) => boolean) =>
    places.map((value, k) => {
      const i = Math.floor(k / 2);
      return is(i % width, Math.floor(i / width)) ? NaN : value;
    });
  for (const hidden of [hiddenWhere((x) => x > 130), hiddenWhere((x, y) => y - 0.36 * (x - 120) > 102)])
    expect(straightLine(image, hidden, line, own)).toBeUndefined();
});
