import type { Raster } from '@escena/core/raster';
import { luminance } from '@escena/imaging/color';
import { linearOfByte } from '@escena/imaging/transfer';
import type { Region } from './find-region.ts';

export interface PlaceMeasure {
  /** share of the art seen in the photo that lies on the product */
  readonly onProduct: number;
  /** WCAG 2 contrast ratio, 1 to 21, between the art and what was there before */
  readonly contrast: number;
}

/** WCAG 2's allowance for light that a screen reflects. */
const flare = 0.05;

/** What can be said of a decal's place. Compared are pixels that the art covers nearly whole. */
export function measurePlace(
  { photo, image, product }: { readonly photo: Raster; readonly image: Raster; readonly product?: Raster },
  region: Region,
  alpha: Float32Array,
): PlaceMeasure {
  let [covered, there, before, after, full] = [0, 0, 0, 0, 0];
  for (let i = 0; i < alpha.length; i++) {
    const share = alpha[i] ?? 0;
    if (share === 0) continue;
    const pixel =
      (region.top + Math.floor(i / region.width)) * photo.width + region.left + (i % region.width);
    covered += share;
    there += share * (product ? (product.data[pixel] ?? 0) / 255 : 1);
    if (share < 0.9) continue;
    full++;
    before += luminanceAt(photo, pixel);
    after += luminanceAt(image, pixel);
  }
  const [lighter, darker] = [Math.max(before, after), Math.min(before, after)].map(
    (sum) => sum / Math.max(1, full) + flare,
  );
  return {
    onProduct: covered > 0 ? there / covered : 0,
    contrast: (lighter ?? 1) / (darker ?? 1),
  };
}

function luminanceAt({ data, channels }: Raster, pixel: number): number {
  const at = pixel * channels;
  const [r = 0, g = 0, b = 0] = [0, 1, 2].map((k) => linearOfByte[data[at + k] ?? 0]);
  return luminance(r, g, b);
}
