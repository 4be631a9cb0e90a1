import { createRaster, type Raster } from '@escena/core/raster';

/** The stronger of two masks at every pixel; the second alone when there is no first. */
export function unionOf(a: Raster | undefined, b: Raster): Raster {
  if (!a) return b;
  const both = createRaster(b.width, b.height, 1);
  for (let i = 0; i < both.data.length; i++) both.data[i] = Math.max(a.data[i] ?? 0, b.data[i] ?? 0);
  return both;
}
