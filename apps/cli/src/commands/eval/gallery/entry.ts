import type { Raster } from '@escena/core/raster';

/** What was measured, by what the page calls it: shares 0…1, ΔE2000. */
export type Figures = Readonly<Record<string, number>>;

export interface GalleryPicture {
  /** 4 channels where it has transparent parts */
  readonly image: Raster;
  readonly figures: Figures;
}

export interface GalleryOptions {
  /** pixels */
  readonly height: number;
  /** rays a pixel of what is rendered for it */
  readonly samples: number;
  readonly signal?: AbortSignal;
}

/** A picture of the gallery: how it is made, and what every figure has to be. */
export interface GalleryEntry {
  make(options: GalleryOptions): Promise<GalleryPicture>;
  /** [least, most] */
  readonly bars: Readonly<Record<string, readonly [least: number, most: number]>>;
}

/** What an entry's figures fail by, in words; none when they hold. A figure without a bar fails too. */
export function failuresOf({ bars }: Pick<GalleryEntry, 'bars'>, figures: Figures): readonly string[] {
  return [...new Set([...Object.keys(bars), ...Object.keys(figures)])].flatMap((name) => {
    const [value, bar] = [figures[name], bars[name]];
    if (value === undefined || bar === undefined) return [`${name}: ${bar ? 'not measured' : 'no bar'}`];
    return value >= bar[0] && value <= bar[1] ? [] : [`${name}: ${value}, not in ${bar[0]}…${bar[1]}`];
  });
}
