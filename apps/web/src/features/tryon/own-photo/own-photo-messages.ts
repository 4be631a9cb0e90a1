import type { SerializedAppError } from '@escena/core/app-error';
import type { Found } from '@escena/landmarks/found';
import type { Box } from '@escena/verticals/tryon/region/box';

/** PNG keeps every pixel; a JPEG is smaller, and made anew. */
export type WholeFormat = 'png' | 'jpeg';

/** What a job made of a part of the photo. */
export interface MadeBlobs {
  /** pixels of the photo */
  readonly region: Box;
  /** an ellipse of the photo that was made unrecognisable before it was sent */
  readonly hidden: Box | undefined;
  /** PNG, of the part's size */
  readonly result: Blob;
  readonly mask: Blob;
}

export type ToOwnPhotoWorker = { readonly id: number } & (
  | { readonly do: 'open'; readonly file: Blob }
  | { readonly do: 'find' }
  | { readonly do: 'crop'; readonly region: Box; readonly hidden: Box | undefined }
  | { readonly do: 'lay-back'; readonly made: MadeBlobs; readonly format: WholeFormat }
);

/** By what was asked. */
export interface OwnPhotoAnswers {
  /** pixels */
  readonly open: { readonly width: number; readonly height: number };
  readonly find: Found;
  readonly crop: Blob;
  readonly 'lay-back': Blob;
}

export type FromOwnPhotoWorker =
  | { readonly id: number; readonly answer: OwnPhotoAnswers[keyof OwnPhotoAnswers] }
  | { readonly id: number; readonly error: SerializedAppError };
