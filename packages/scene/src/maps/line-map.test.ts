import { createRaster, type Raster } from '@escena/core/raster';
import { describe, expect, it } from 'vitest';
import { createRandom } from '../furniture/random.ts';
import { lineMap } from './line-map.ts';

/** A light quadrilateral on dark ground, its sides' ends in pixels. */
const corners = [
  [60, 50],
  [350, 80],
  [330, 250],
  [80, 240],
] as const;

function photo(paint: (x: number, y: number) => number): Raster {
  const raster = createRaster(420, 300, 3);
  raster.data.forEach((_, i) => {
    const pixel = Math.floor(i / 3);
    raster.data[i] = paint(pixel % 420, Math.floor(pixel / 420));
  });
  return raster;
}

const sides = corners.map((from, k) => [from, corners[(k + 1) % 4] ?? from] as const);
const inside = (x: number, y: number): boolean =>
  sides.every(([[x1, y1], [x2, y2]]) => (x2 - x1) * (y + 0.5 - y1) - (y2 - y1) * (x + 0.5 - x1) > 0);
const fromSide = (x: number, y: number): number =>
  Math.min(
    ...sides.map(([[x1, y1], [x2, y2]]) => {
      const along = ((x - x1) * (x2 - x1) + (y - y1) * (y2 - y1)) / ((x2 - x1) ** 2 + (y2 - y1) ** 2);
      const t = Math.min(1, Math.max(0, along));
      return Math.hypot(x - x1 - t * (x2 - x1), y - y1 - t * (y2 - y1));
    }),
  );

describe('lineMap', () => {
  it('draws a form’s straight sides where they are, and nothing else', async () => {
    const map = await lineMap(photo((x, y) => (inside(x, y) ? 210 : 40)));
    const drawn = [...map.data].flatMap((value, i) =>
      value === 0 ? [] : [[i % 420, Math.floor(i / 420)] as const],
    );
    expect(drawn.every(([x, y]) => fromSide(x + 0.5, y + 0.5) < 2)).toBe(true);
    for (const [[x1, y1], [x2, y2]] of sides) {
      const steps = Array.from({ length: 100 }, (_, k) => [
        x1 + ((x2 - x1) * k) / 99,
        y1 + ((y2 - y1) * k) / 99,
      ]);
      const near = steps.filter(([x = 0, y = 0]) =>
        drawn.some(([a, b]) => Math.hypot(a + 0.5 - x, b + 0.5 - y) < 2.5),
      );
      expect(near.length).toBeGreaterThan(90);
    }
  });

  it('takes texture for no form', async () => {
    const random = createRandom(1);
    const map = await lineMap(photo(() => 255 * random()));
    expect(map.data.filter((value) => value > 0).length).toBeLessThan(50);
  });

  it('stops when it is told to', async () => {
    const stop = new AbortController();
    const run = lineMap(
      photo(() => 0),
      { signal: stop.signal, onProgress: () => stop.abort() },
    );
    await expect(run).rejects.toMatchObject({ code: 'job.cancelled' });
  });
});
