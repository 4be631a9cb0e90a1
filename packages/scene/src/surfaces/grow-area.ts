import { createRaster, type Raster } from '@escena/core/raster';
import { linearToOklab } from '@escena/imaging/color';
import { lightAt } from '@escena/imaging/light-at';
import { resizeRaster } from '@escena/imaging/resize';

/** OKLab distance to the colour beside it up to which a pixel is more of the same, and how fast that colour follows the light */
const alike = 0.055;
const follows = 0.1;

/**
 * An area grown to where its colours end, pixel by pixel from its border: readings of surfaces stop short of edges.
 * @param area 1 channel: 255 inside @param reach pixels of the area's size
 * @param allowed whether a pixel may be taken, by its index
 */
export function growArea(
  photo: Raster,
  area: Raster,
  { reach, allowed }: { readonly reach: number; readonly allowed: (i: number) => boolean },
): Raster {
  const { width, height } = area;
  const small = resizeRaster(photo, width, height);
  const own = new Float32Array(3 * area.data.length);
  for (let i = 0; i < area.data.length; i++) own.set(linearToOklab(lightAt(small, i)), 3 * i);
  const beside = own.slice();
  const out = createRaster(width, height, 1);
  let border: number[] = [];
  area.data.forEach((on, i) => {
    if (on <= 127) return;
    out.data[i] = 255;
    border.push(i);
  });
  for (let step = 0; step < reach && border.length > 0; step++) {
    const next: number[] = [];
    for (const i of border) {
      const x = i % width;
      for (const j of [x > 0 ? i - 1 : i, x + 1 < width ? i + 1 : i, i - width, i + width]) {
        if (j < 0 || j >= out.data.length || out.data[j] || !allowed(j)) continue;
        const [l, a, b] = [0, 1, 2].map((k) => (own[3 * j + k] ?? 0) - (beside[3 * i + k] ?? 0));
        if (Math.hypot(l ?? 0, a ?? 0, b ?? 0) > alike) continue;
        out.data[j] = 255;
        for (let k = 0; k < 3; k++) {
          const from = beside[3 * i + k] ?? 0;
          beside[3 * j + k] = from + follows * ((own[3 * j + k] ?? 0) - from);
        }
        next.push(j);
      }
    }
    border = next;
  }
  return out;
}
