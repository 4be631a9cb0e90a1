import type { SerializedAppError } from '@escena/core/app-error';
import type { ModelExtent, ModelTurn, SizeCm, UnitChoice } from '@escena/core/model-size';
import type { ModelPlacement } from '@escena/verticals/staging/own-model';

/** A 3D model of the workspace's own as a person sees it. Its files are fetched by id from `/api/files`. */
export interface ModelView {
  readonly id: string;
  readonly name: string;
  readonly status: 'checking' | 'needs-size' | 'ready' | 'failed';
  /** cm, its front turned to the viewer; null until ready */
  readonly size: SizeCm | null;
  /** the box in the file's own axes and units; null until it was read */
  readonly fileExtent: ModelExtent | null;
  /** what each unit would make of the file; empty until it was read */
  readonly choices: readonly UnitChoice[];
  readonly turn: ModelTurn;
  readonly placement: ModelPlacement;
  readonly triangles: number | null;
  /** codes of what could not be taken over, see `modelWarnings` */
  readonly warnings: readonly string[];
  /** whether there is a picture of it */
  readonly hasThumb: boolean;
  readonly error: SerializedAppError | null;
  readonly createdAt: Date;
}
