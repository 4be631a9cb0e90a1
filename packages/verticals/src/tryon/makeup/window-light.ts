import type { Raster } from '@escena/core/raster';
import { linearToOklab } from '@escena/imaging/color';
import { linearOfByte } from '@escena/imaging/transfer';
import type { Plane, Window } from './window.ts';

/** A window's pixels in OKLab, a plane each. Light scales all three by its cube root. */
export interface WindowLight {
  readonly l: Plane;
  readonly a: Plane;
  readonly b: Plane;
}

/** @param photo 3 or 4 channels */
export function windowLight({ data, width, channels }: Raster, window: Window): WindowLight {
  const count = window.width * window.height;
  const light = { l: new Float32Array(count), a: new Float32Array(count), b: new Float32Array(count) };
  for (let y = 0, i = 0; y < window.height; y++)
    for (let x = 0; x < window.width; x++, i++) {
      const s = ((window.top + y) * width + window.left + x) * channels;
      const [l, a, b] = linearToOklab([
        linearOfByte[data[s] ?? 0] ?? 0,
        linearOfByte[data[s + 1] ?? 0] ?? 0,
        linearOfByte[data[s + 2] ?? 0] ?? 0,
      ]);
      light.l[i] = l;
      light.a[i] = a;
      light.b[i] = b;
    }
  return light;
}
