/** What is set on the product, ready to be drawn: millimetres of its box, from the box's upper left corner. */
import type { Raster } from '@escena/core/raster';
import type { FillRule, Outline } from '@escena/typeset/outline';

export interface ArtPart {
  readonly outline: Outline;
  /** #rrggbb */
  readonly color: string;
  /** default non-zero */
  readonly rule?: FillRule;
}

export type Art =
  /** from bottom to top */
  | { readonly kind: 'outlines'; readonly parts: readonly ArtPart[] }
  | {
      readonly kind: 'raster';
      /** sRGB, with or without alpha */
      readonly raster: Raster;
      readonly x: number;
      readonly y: number;
      readonly width: number;
      readonly height: number;
    };
