import type { FloatRaster } from '@escena/core/raster';
import type { Guide } from './guide.ts';

/** Radiance of the covered part of each pixel, albedo · light + specular: linear, 3 channels, 0 where nothing stands. */
export function guideRadiance(guide: Guide): FloatRaster {
  const { albedo, light, specular } = guide;
  const data = specular.slice();
  for (let i = 0; i < data.length; i++) data[i] = (data[i] ?? 0) + (albedo[i] ?? 0) * (light[i] ?? 0);
  return { width: guide.width, height: guide.height, channels: 3, data };
}
