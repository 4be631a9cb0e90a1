import { createRaster, type Raster } from '@escena/core/raster';
import { expect, it } from 'vitest';
import { findLandmarks } from './find-landmarks.ts';

/** The tips of an open left hand's fingers as one looks at its back, thumb to little finger, and where each grows from. */
const fingers = [
  [250, 355, 330, 250, 20],
  [215, 240, 235, 90, 17],
  [180, 235, 178, 65, 18],
  [147, 240, 125, 90, 17],
  [118, 260, 75, 145, 14],
] as const;

/** An open hand before grey, shaded as round things are, with its forearm. */
function drawnHand(): Raster {
  const photo = createRaster(400, 500, 3);
  const shapes = [
    ...fingers.map(([x0, y0, x1, y1, r]) => ({ x0, y0, x1, y1, r })),
    { x0: 165, y0: 270, x1: 205, y1: 370, r: 66 },
    { x0: 185, y0: 380, x1: 188, y1: 520, r: 44 },
  ];
  for (let y = 0, i = 0; y < photo.height; y++)
    for (let x = 0; x < photo.width; x++, i++) {
      const inside = Math.max(
        ...shapes.map(({ x0, y0, x1, y1, r }) => {
          const [dx, dy] = [x1 - x0, y1 - y0];
          const t = Math.min(1, Math.max(0, ((x - x0) * dx + (y - y0) * dy) / (dx * dx + dy * dy)));
          return 1 - Math.hypot(x - x0 - t * dx, y - y0 - t * dy) / r;
        }),
      );
      const light = inside > 0 ? 0.62 + 0.38 * Math.min(1, 1.6 * Math.sqrt(inside)) : 0;
      photo.data.set(light > 0 ? [225 * light, 172 * light, 146 * light] : [96, 104, 112], 3 * i);
    }
  return photo;
}

it('finds an open hand: its wrist and its finger tips', async () => {
  const { hands = [] } = await findLandmarks(drawnHand());
  expect(hands).toHaveLength(1);
  const [{ points } = { points: [] }] = hands;
  const away = (index: number, x: number, y: number): number =>
    Math.hypot(400 * (points[index]?.[0] ?? NaN) - x, 500 * (points[index]?.[1] ?? NaN) - y);
  expect(away(0, 187, 395)).toBeLessThan(30);
  fingers.forEach(([, , x, y], k) => expect(away(4 * k + 4, x, y)).toBeLessThan(15));
});
