/**
 * Which pixels show a garment, and which place of it: told by wearing the same garment once more in colours that say where on it one is.
 * The tool's own word is not asked for.
 */
import { createRaster, type Raster } from '@escena/core/raster';
import { boxMean } from '@escena/imaging/box-mean';
import { linearOfByte } from '@escena/imaging/transfer';
import { positionCloth, positionOfLight } from '@escena/scene/position-cloth';

export interface SeenCloth {
  /** 1 channel: 255 where a pixel shows the garment, wholly or in part */
  readonly cloth: Raster;
  /** [h·w·2] the place of the garment's own picture that a pixel shows, fractions of its sides; NaN where that is not told */
  readonly places: Float32Array;
  /** [h·w] the light on it as a multiple of that in its own picture; 0 where nothing is told */
  readonly light: Float32Array;
}

/** Linear, and a whole level: up to 1.6 times as much light as usual the brightest of the three is below white. */
const blue = linearOfByte[121] ?? 0;
/** pixels either way that a place is read from: finer is noise */
const around = 3;

/** The garment's own picture repainted so that each place says where it is. */
export function placeCoded({ width, height }: Pick<Raster, 'width' | 'height'>): Raster {
  return positionCloth(width, height, blue);
}

/** @param worn the person in the garment @param coded the same in `placeCoded`, all else alike; 3 channels both */
export function seeCloth(worn: Raster, coded: Raster): SeenCloth {
  const { width, height } = worn;
  const count = width * height;
  const differs = new Float32Array(count);
  for (let i = 0; i < count; i++)
    if ([0, 1, 2].some((k) => worn.data[3 * i + k] !== coded.data[3 * i + k])) differs[i] = 1;
  // Here and there both garments have the same colour; those are single pixels.
  const nearby = boxMean(differs, width, height, 1);
  const cloth = createRaster(width, height, 1);
  for (let i = 0; i < count; i++) cloth.data[i] = differs[i] || (nearby[i] ?? 0) > 0.6 ? 255 : 0;
  const within = boxMean(
    Float32Array.from(cloth.data, (on) => on / 255),
    width,
    height,
    around + 1,
  );
  const [red = [], green = [], blues = []] = [0, 1, 2].map((k) =>
    boxMean(
      Float32Array.from({ length: count }, (_, i) => linearOfByte[coded.data[3 * i + k] ?? 0] ?? 0),
      width,
      height,
      around,
    ),
  );
  const places = new Float32Array(2 * count).fill(NaN);
  const light = new Float32Array(count);
  for (let i = 0; i < count; i++) {
    if ((within[i] ?? 0) < 0.999) continue;
    const place = positionOfLight(red[i] ?? 0, green[i] ?? 0, blues[i] ?? 0);
    if (place) places.set(place, 2 * i);
    light[i] = (blues[i] ?? 0) / blue;
  }
  return { cloth, places, light };
}
