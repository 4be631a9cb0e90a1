import { createRaster, type Raster } from '@escena/core/raster';
import type { Triple } from '../color.ts';
import { levelOfLinear } from '../transfer.ts';

interface Look {
  readonly size: number;
  /** linear sRGB */
  readonly albedo: Triple;
  /** strength of the lamp's mirror image */
  readonly gloss: number;
}

/** A lit matt or glossy sphere with a fine relief, on a grey ground, and its exact coverage. */
export function paintSphere({ size, albedo, gloss }: Look): { photo: Raster; mask: Raster } {
  const photo = createRaster(size, size, 3);
  const mask = createRaster(size, size, 1);
  const radius = 0.4 * size;
  for (let y = 0, i = 0; y < size; y++)
    for (let x = 0; x < size; x++, i++) {
      const u = (x + 0.5 - size / 2) / radius;
      const v = (y + 0.5 - size / 2) / radius;
      const away = Math.hypot(u, v);
      const cover = Math.min(1, Math.max(0, (1 - away) * radius + 0.5));
      const z = Math.sqrt(Math.max(0, 1 - away * away));
      const facing = Math.max(0, -0.4 * u - 0.5 * v + 0.77 * z);
      const shading = 0.45 + 0.75 * facing + 0.04 * Math.sin(x * 0.9) * Math.sin(y * 0.8);
      const mirror = gloss * facing ** 60;
      mask.data[i] = Math.round(255 * cover);
      for (let k = 0; k < 3; k++) {
        const level = levelOfLinear(shading * (albedo[k] ?? 0) + mirror);
        photo.data[3 * i + k] = Math.round(cover * level + (1 - cover) * 200);
      }
    }
  return { photo, mask };
}
