import type { SerializedAppError } from '@escena/core/app-error';
import type { FaceLandmarks } from '@escena/verticals/tryon/face-landmarks';
import type { Makeup } from '@escena/verticals/tryon/makeup';
import type { Picture } from '../../product/preview/messages.ts';

export interface ToMakeupWorker {
  readonly id: number;
  /** of the photo as it is shown on screens, at our own origin */
  readonly path: string;
  readonly face: FaceLandmarks;
  readonly makeup: Makeup;
}

export type FromMakeupWorker =
  | { readonly id: number; readonly picture: Picture }
  | { readonly id: number; readonly error: SerializedAppError };
