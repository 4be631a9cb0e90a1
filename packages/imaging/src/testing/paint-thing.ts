import { createRaster, type Raster } from '@escena/core/raster';
import { byteOfLinear, linearOfByte } from '../transfer.ts';

type Color = readonly [number, number, number];

export interface PaintedThing {
  readonly photo: Raster;
  /** [height · width] true coverage, 0…1 */
  readonly alpha: Float32Array;
}

interface Look {
  readonly size: number;
  /** display values, 0…255 */
  readonly thing: Color;
  readonly backdrop: Color;
  /** radius of a hole in the middle, share of the ring's */
  readonly hole?: number;
  /** how much of the backdrop shows through within the rim, 0…1 */
  readonly clear?: number;
  /** light that a cast shadow beside the ring takes away, 0…1 */
  readonly shadow?: number;
}

/** share of the radius within which glass is thinner */
const rim = 0.94;

/** A disc or ring of known coverage on a backdrop whose light falls off, with a soft shadow beside it and faint noise. */
export function paintThing({ size, thing, backdrop, hole = 0, shadow = 0, clear = 0 }: Look): PaintedThing {
  const photo = createRaster(size, size, 3);
  const alpha = new Float32Array(size * size);
  const radius = 0.28 * size;
  for (let y = 0, i = 0; y < size; y++)
    for (let x = 0; x < size; x++, i++) {
      const away = Math.hypot(x + 0.5 - size / 2, y + 0.5 - size / 2);
      const covered = clamp(radius - away + 0.5) * clamp(away - hole * radius + 0.5);
      const seen = away < rim * radius ? covered * (1 - clear) : covered * (1 - 0.5 * clear);
      alpha[i] = seen;
      const cast = Math.hypot(x - 0.68 * size, (y - 0.72 * size) * 2) / (0.2 * size);
      const light = (1 - 0.12 * (x / size)) * (1 - shadow * clamp(1.3 - cast));
      // Noise that repeats: a hash of the place, about one level.
      const noise = (((i * 2654435761) >>> 8) % 100) / 50 - 1;
      for (let k = 0; k < 3; k++) {
        const behind = byteOfLinear(light * (linearOfByte[backdrop[k] ?? 0] ?? 0));
        const value = seen * (thing[k] ?? 0) + (1 - seen) * behind + noise;
        photo.data[3 * i + k] = Math.min(255, Math.max(0, Math.round(value)));
      }
    }
  return { photo, alpha };
}

function clamp(value: number): number {
  return Math.min(1, Math.max(0, value));
}
