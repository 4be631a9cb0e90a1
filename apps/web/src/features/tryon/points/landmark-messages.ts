import type { Found } from '@escena/landmarks/found';

export interface ToLandmarkWorker {
  /** the photo's */
  readonly id: string;
  /** its address, at our own origin */
  readonly photo: string;
}

export type FromLandmarkWorker =
  | { readonly id: string; readonly found: Found }
  /** the models or the photo could not be loaded: points are set by hand */
  | { readonly id: string; readonly failed: true };
