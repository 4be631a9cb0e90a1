/** A made-up room's photograph, and what a careless camera would have made of it: dark, in a tint, noisy. */
import { createRaster, type Raster } from '@escena/core/raster';
import { linearToLab, type Triple } from '@escena/imaging/color';
import { deltaE2000 } from '@escena/imaging/delta-e';
import { lightAt } from '@escena/imaging/light-at';
import { byteOfLinear, linearOfByte } from '@escena/imaging/transfer';
import { createRandom } from '@escena/scene/random';
import { syntheticPhoto } from '@escena/scene/synthetic-photo';

/** shares of the light that are left, red, green, blue, and the noise, levels of 255 */
const left = [0.4, 0.33, 0.25] as const;
const noise = 2;

export async function darkPair(
  seed: number,
  options: { readonly longSide: number; readonly threads: number; readonly signal: AbortSignal },
): Promise<{ dark: Raster; truth: Raster }> {
  const { photo: truth } = await syntheticPhoto(seed, options);
  const random = createRandom(seed);
  const dark = createRaster(truth.width, truth.height, 3);
  truth.data.forEach((value, i) => {
    const level = byteOfLinear((left[i % 3] ?? 1) * (linearOfByte[value] ?? 0));
    // Three draws are near enough to a bell curve.
    const off = noise * 2 * (random() + random() + random() - 1.5);
    dark.data[i] = Math.min(255, Math.max(0, Math.round(level + off)));
  });
  return { dark, truth };
}

/** PSNR of display values in dB, and mean CIEDE2000. */
export function measureLight(truth: Raster, image: Raster): { psnr: number; deltaE: number } {
  let [squares, away] = [0, 0];
  const count = truth.width * truth.height;
  const lab = (picture: Raster, i: number): Triple => linearToLab(lightAt(picture, i));
  for (let i = 0; i < count; i++) {
    for (let c = 0; c < 3; c++)
      squares += ((truth.data[i * truth.channels + c] ?? 0) - (image.data[i * image.channels + c] ?? 0)) ** 2;
    away += deltaE2000(lab(truth, i), lab(image, i));
  }
  return { psnr: 10 * Math.log10(255 ** 2 / (squares / (3 * count))), deltaE: away / count };
}
