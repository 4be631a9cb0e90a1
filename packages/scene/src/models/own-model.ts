import type { ModelWarning } from '@escena/core/model-warnings';
import type { ModelExtent, SizeCm } from '@escena/core/model-size';
import type { Piece } from '../furniture/piece.ts';

/** A model of the user's, checked and at true size: a piece like any other, and what is worth telling about it. */
export interface OwnModel {
  readonly piece: Piece;
  /** the box in the file's own axes and units */
  readonly extent: ModelExtent;
  /** metres of one unit of the file */
  readonly scale: number;
  readonly size: SizeCm;
  /** as rendered */
  readonly triangles: number;
  readonly warnings: readonly ModelWarning[];
}
