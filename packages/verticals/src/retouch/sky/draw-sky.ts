import { byteOfLinear } from '@escena/imaging/transfer';
import type { Sky } from './skies.ts';
import { skyLook } from './sky-look.ts';

/** A sky above the horizon as a wide lens sees it. @returns [h·w·4] bytes, opaque */
export function drawSky(sky: Sky, width: number, height: number): Uint8ClampedArray<ArrayBuffer> {
  const look = skyLook(sky, 1);
  const data = new Uint8ClampedArray(width * height * 4).fill(255);
  const color = new Float64Array(3);
  for (let y = 0, i = 0; y < height; y++)
    for (let x = 0; x < width; x++, i += 4) {
      const [right, up] = [(x + 0.5) / width - 0.5, (height - y) / width];
      const length = Math.hypot(right, up, 1);
      look([right / length, up / length, -1 / length], color);
      for (let k = 0; k < 3; k++) data[i + k] = byteOfLinear(color[k] ?? 0);
    }
  return data;
}
