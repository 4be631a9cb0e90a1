import type { Raster } from '@escena/core/raster';
import { linearOfByte } from '../transfer.ts';

/** A picture in OKLab, a plane a coordinate, each [height · width]. */
export interface ColorPlanes {
  readonly width: number;
  readonly height: number;
  readonly l: Float32Array;
  readonly a: Float32Array;
  readonly b: Float32Array;
}

/** @param photo any number of channels; one is taken as grey, alpha is not looked at */
export function colorPlanes({ width, height, channels, data }: Raster): ColorPlanes {
  const count = width * height;
  const l = new Float32Array(count);
  const a = new Float32Array(count);
  const b = new Float32Array(count);
  const [green, blue] = channels === 1 ? [0, 0] : [1, 2];
  for (let i = 0, s = 0; i < count; i++, s += channels) {
    const r = linearOfByte[data[s] ?? 0] ?? 0;
    const g = linearOfByte[data[s + green] ?? 0] ?? 0;
    const u = linearOfByte[data[s + blue] ?? 0] ?? 0;
    // color.ts's linearToOklab, without a triple a pixel
    const x = Math.cbrt(0.4122214708 * r + 0.5363325363 * g + 0.0514459929 * u);
    const y = Math.cbrt(0.2119034982 * r + 0.6806995451 * g + 0.1073969566 * u);
    const z = Math.cbrt(0.0883024619 * r + 0.2817188376 * g + 0.6299787005 * u);
    l[i] = 0.2104542553 * x + 0.793617785 * y - 0.0040720468 * z;
    a[i] = 1.9779984951 * x - 2.428592205 * y + 0.4505937099 * z;
    b[i] = 0.0259040371 * x + 0.7827717662 * y - 0.808675766 * z;
  }
  return { width, height, l, a, b };
}
