import type { SerializedAppError } from '@escena/core/app-error';
import type { PreviewWish } from '@escena/verticals/product/preview';

/** Where the worker finds what it shows: addresses of ours. */
export interface PreviewPlace {
  /** the product's photo as it is shown on screens */
  readonly photo: string;
  /** with a picture's id after it: what is set on the product */
  readonly pictures: string;
  /** with a font's id after it: the workspace's own, for its members only */
  readonly ownFonts?: string | undefined;
  /** pixels of the longer side to work at: more is sharper and slower */
  readonly side: number;
}

export type ToPreviewWorker =
  | ({ readonly kind: 'open' } & PreviewPlace)
  | { readonly kind: 'show'; readonly id: number; readonly wish: PreviewWish }
  /** looks that may be asked for soon, made while nothing else is to do */
  | { readonly kind: 'warm'; readonly wishes: readonly PreviewWish[] };

/** RGBA, straight alpha, row-major. */
export interface Picture {
  readonly width: number;
  readonly height: number;
  readonly data: Uint8ClampedArray<ArrayBuffer>;
}

/** The product as it will look. */
export interface Shown {
  readonly picture: Picture;
  /** 0…1: share of the photo that is product */
  readonly area: number;
}

export type FromPreviewWorker =
  | { readonly id: number; readonly shown: Shown }
  | { readonly id: number; readonly error: SerializedAppError };
