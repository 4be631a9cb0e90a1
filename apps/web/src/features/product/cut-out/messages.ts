import type { MaterialName } from '@escena/verticals/product/material/material-names';
import type { Selection } from '@escena/verticals/product/selection';

/** Samples of the shown photo: RGBA, row-major. */
export interface Picture {
  readonly width: number;
  readonly height: number;
  readonly data: Uint8ClampedArray<ArrayBuffer>;
}

/** A part to paint, for the live preview. */
export interface PreviewPaint {
  readonly select?: Selection | undefined;
  readonly paint: { readonly hex: string } | { readonly material: MaterialName };
}

/** What is wanted of the shown photo. */
export interface CutRequest {
  readonly product: Selection;
  /** glass: one sees through it */
  readonly transparent: boolean;
  readonly paints: readonly PreviewPaint[];
}

export type ToCutOutWorker =
  | { readonly id: number; readonly kind: 'load'; readonly picture: Picture }
  | ({ readonly id: number; readonly kind: 'cut' } & CutRequest);

/** The product as it will look: RGBA with true alpha, the picture's size. */
export interface CutAnswer {
  readonly picture: Picture;
  /** 0…1: share of the photo that is product */
  readonly area: number;
  /** 0…1: share of its edge that was hard to tell */
  readonly uncertain: number;
}

export type FromCutOutWorker =
  | { readonly id: number; readonly answer: CutAnswer | null }
  | { readonly id: number; readonly error: string };
