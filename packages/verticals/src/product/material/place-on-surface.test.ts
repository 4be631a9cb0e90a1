import { createRaster } from '@escena/core/raster';
import { expect, it } from 'vitest';
import { placeOnSurface } from './place-on-surface.ts';

it('lays a texture by the handles of a plane, in metres from its middle', () => {
  const mask = createRaster(200, 100, 1);
  mask.data.fill(255);
  const place = placeOnSurface(
    {
      kind: 'plane',
      corners: [
        [0.1, 0.1],
        [0.9, 0.1],
        [0.9, 0.9],
        [0.1, 0.9],
      ],
      size: { widthMm: 160, heightMm: 80 },
    },
    mask,
  );
  const to = new Float64Array(3);
  place(100, 50, to);
  expect(to[0]).toBeCloseTo(0.0005, 3);
  expect(to[2]).toBeCloseTo(0.001, 4);
  place(150, 30, to);
  expect(to[0]).toBeCloseTo(0.0505, 3);
  expect(to[1]).toBeCloseTo(-0.0195, 3);
});
