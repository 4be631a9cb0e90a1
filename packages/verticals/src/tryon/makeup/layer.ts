import type { Raster } from '@escena/core/raster';
import type { FaceInPhoto } from '../landmarks/face-in-photo.ts';
import type { Finish } from './makeup.ts';
import type { Skin } from './read-skin.ts';
import type { Plane, Window } from './window.ts';

/** One part of a make-up before it is put on. */
export interface Layer {
  readonly window: Window;
  /** how much of a pixel it covers at intensity 100, 0…1 */
  readonly cover: Plane;
  /** what it shows, 0…255, 3 a pixel: whatever the intensity is */
  readonly levels: Float32Array;
}

/** What a layer is made from. */
export interface LayerInput {
  /** before any make-up */
  readonly photo: Raster;
  readonly face: FaceInPhoto;
  readonly skin: Skin;
  readonly seed: number;
}

export interface Coat {
  readonly color: string;
  readonly finish: Finish;
}
