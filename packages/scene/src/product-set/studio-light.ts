import type { FloatRaster } from '@escena/core/raster';
import type { Guide } from '../render/guide.ts';
import type { RenderRoom } from '../render/render-scene.ts';

/** What a surface that faces the light shows of its colour. */
const exposedLight = 0.96;

/**
 * One large soft window and a little light from everywhere.
 * @param light degrees it comes from, clockwise from behind the camera seen from above
 * @param ground y of what things stand on
 */
export function studioRoom(light: number, ground: number): RenderRoom {
  const angle = (light * Math.PI) / 180;
  const [sin, cos] = [Math.sin(angle), Math.cos(angle)];
  return {
    walls: [],
    ceilingHeight: 9,
    light: {
      ambient: [0.42, 0.42, 0.43],
      floorReflectance: [0.6, 0.6, 0.6],
      wallReflectance: [0.7, 0.7, 0.7],
      sources: [
        {
          kind: 'window',
          center: [3.4 * sin, ground + 2.6, 3.4 * cos],
          // A source shines to the side that u × v points to: at the product.
          u: [-0.75 * cos, 0, 0.75 * sin],
          v: [-0.4 * sin, 0.75, -0.4 * cos],
          radiance: [13, 12.8, 12.4],
        },
      ],
    },
  };
}

/** The brightest tenth of the set's light becomes what shows a surface in its own colour. */
export function expose(radiance: FloatRaster, { light }: Guide): void {
  const sorted = Float32Array.from(
    { length: Math.floor(light.length / 30) },
    (_, i) => light[30 * i + 1] ?? 0,
  );
  sorted.sort();
  const bright = sorted[Math.floor(0.9 * sorted.length)] ?? 1;
  const gain = exposedLight / Math.max(bright, 1e-3);
  for (let i = 0; i < radiance.data.length; i++) radiance.data[i] = (radiance.data[i] ?? 0) * gain;
}
