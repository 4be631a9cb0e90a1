import type { BrandColors } from '@escena/verticals/ads/brand-kit';
import { contrastRatio, leastContrast, luminanceOf } from '@escena/verticals/ads/contrast';

const lightOf = (hex: string) => {
  const [r = 0, g = 0, b = 0] = [1, 3, 5].map((at) => Number.parseInt(hex.slice(at, at + 2), 16));
  return luminanceOf([r, g, b]);
};

/** What words on a ground are set in, as on an ad: the brand's light or dark where they can be read, else black or white. */
export function readableOn(ground: string, { paper, ink }: BrandColors): string {
  const readable = (color: string) => contrastRatio(lightOf(color), lightOf(ground)) >= leastContrast;
  return [paper, ink, '#000000'].find(readable) ?? '#ffffff';
}
