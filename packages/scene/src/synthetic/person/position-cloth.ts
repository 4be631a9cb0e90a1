/**
 * A cloth whose colour says where on it one is, however it is lit: of red and green over blue, linear, one grows to the right and
 * the other down.
 */
import { createRaster, type Raster } from '@escena/core/raster';
import { byteOfLinear, linearOfByte } from '@escena/imaging/transfer';
import type { Vec2 } from '../../camera.ts';

const usualBlue = 0.28;
/** over blue: at 0, and how much more at 1; never 1 and 1, which is the grey of walls */
const [least, span] = [1.2, 1.8];

/** @param blue linear, constant over the cloth: the brightest of the others is three times that */
export function positionCloth(width: number, height: number, blue = usualBlue): Raster {
  const cloth = createRaster(width, height, 3);
  for (let y = 0; y < height; y++)
    for (let x = 0; x < width; x++)
      cloth.data.set(
        [
          byteOfLinear(blue * (least + (span * (x + 0.5)) / width)),
          byteOfLinear(blue * (least + (span * (y + 0.5)) / height)),
          byteOfLinear(blue),
        ],
        3 * (y * width + x),
      );
  return cloth;
}

/** Where on the cloth a pixel is, as fractions of its sides; undefined where it is too dark to tell. */
export function positionOf(red: number, green: number, blue: number): Vec2 | undefined {
  const light = (byte: number): number => linearOfByte[byte] ?? 0;
  return positionOfLight(light(red), light(green), light(blue));
}

/** The same of linear light. */
export function positionOfLight(red: number, green: number, blue: number): Vec2 | undefined {
  if (blue < 0.01) return undefined;
  return [(red / blue - least) / span, (green / blue - least) / span];
}
