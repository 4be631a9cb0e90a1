/** A black thing in a room: no studio's paper is behind it, and nothing about it is a shadow. */
import { createRaster } from '@escena/core/raster';
import { expect, it } from 'vitest';
import { cutOut } from './cut-out.ts';
import { prepareCutOut } from './prepare-cut-out.ts';

const size = 200;
const [left, top, radius] = [110, 120, 42];
const isThing = (x: number, y: number) => Math.hypot(x + 0.5 - left, y + 0.5 - top) < radius;

/** Wallpaper over a carpet: light and dark by turns, as gardens and furnished rooms are behind a thing. */
function room() {
  const photo = createRaster(size, size, 3);
  for (let y = 0, i = 0; y < size; y++)
    for (let x = 0; x < size; x++, i++) {
      const pattern = 34 * Math.sin(x / 7) * Math.cos(y / 9) + 14 * Math.sin((x + 2 * y) / 23);
      const [r, g, b] = y < 130 ? [160, 158, 150] : [128, 118, 108];
      const noise = ((i * 7919) % 9) - 4;
      const shine = 20 * Math.max(0, 1 - Math.hypot(x - 95, y - 105) / 30);
      const seen = isThing(x, y) ? [24 + shine, 24 + shine, 27 + shine] : [r, g, b].map((v) => v + pattern);
      seen.forEach((value, k) => {
        photo.data[3 * i + k] = Math.round(Math.min(255, Math.max(0, value + noise)));
      });
    }
  return photo;
}

function overlap(alpha: Uint8Array): number {
  let [both, either] = [0, 0];
  alpha.forEach((value, i) => {
    const [kept, true_] = [value > 127, isThing(i % size, Math.floor(i / size))];
    if (kept && true_) both++;
    if (kept || true_) either++;
  });
  return both / either;
}

it('takes a room for no backdrop', () => {
  expect(prepareCutOut(room()).backdrop.plainness).toBeLessThan(0.2);
});

it.each([
  ['one click', { clicks: [{ x: left / size, y: top / size, keep: true }] }],
  ['a box', { box: [0.3, 0.35, 0.8, 0.85] as const }],
])('finds the black thing by %s', async (_, marks) => {
  const { alpha } = await cutOut(room(), marks);
  expect(overlap(alpha.data)).toBeGreaterThan(0.93);
});
