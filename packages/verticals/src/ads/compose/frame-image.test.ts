import { createRaster } from '@escena/core/raster';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { frameImage } from './frame-image.ts';

/** x in red, y in green. */
const raster = createRaster(200, 100, 3);
for (let y = 0; y < 100; y++) for (let x = 0; x < 200; x++) raster.data.set([x, y, 0], 3 * (y * 200 + x));

it('covers the size and keeps the focus in the picture', () => {
  const sizes = fc.record({
    width: fc.integer({ min: 4, max: 60 }),
    height: fc.integer({ min: 4, max: 60 }),
    fx: fc.double({ min: 0.02, max: 0.98, noNaN: true }),
    fy: fc.double({ min: 0.02, max: 0.98, noNaN: true }),
  });
  fc.assert(
    fc.property(sizes, ({ width, height, fx, fy }) => {
      const { data, ...framed } = frameImage({ raster, focus: [fx, fy] }, width, height);
      expect(framed).toMatchObject({ width, height, channels: 3 });
      const [left, top] = [data[0] ?? 0, data[1] ?? 0];
      const [right, bottom] = [data.at(-3) ?? 0, data.at(-2) ?? 0];
      const slack = 200 / width + 100 / height + 2;
      expect(left - slack).toBeLessThanOrEqual(fx * 200);
      expect(right + slack).toBeGreaterThanOrEqual(fx * 200);
      expect(top - slack).toBeLessThanOrEqual(fy * 100);
      expect(bottom + slack).toBeGreaterThanOrEqual(fy * 100);
    }),
  );
});
