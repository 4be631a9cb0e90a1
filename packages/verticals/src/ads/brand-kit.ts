import type { Raster } from '@escena/core/raster';
import type { Font } from '@escena/typeset/font';
import type { ShippedFontName } from '@escena/typeset/shipped-fonts';

/** What colours are for; templates name these, never a colour. */
export interface BrandColors {
  /** large areas that carry the brand, #rrggbb all of them */
  readonly primary: string;
  /** what is to be pressed or seen first */
  readonly accent: string;
  /** light ground, and words on the dark */
  readonly paper: string;
  /** words on the light, and dark ground */
  readonly ink: string;
}

export type ColorRole = keyof BrandColors;

/** How a brand looks, opened and ready to draw. */
export interface BrandKit {
  readonly colors: BrandColors;
  readonly fonts: { readonly display: ShippedFontName | Font; readonly text: ShippedFontName | Font };
  /** RGBA, as many as there are for grounds light and dark; the one that is seen best is taken. None: no logo is set */
  readonly logos: readonly Raster[];
}
