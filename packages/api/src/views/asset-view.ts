import type { SerializedAppError } from '@escena/core/app-error';

/** A photo as a person sees it. Width and height are of the upright picture, in pixels, once it has been read. */
export interface AssetView {
  readonly id: string;
  readonly projectId: string;
  readonly name: string;
  readonly status: 'processing' | 'ready' | 'failed';
  readonly width: number | null;
  readonly height: number | null;
  readonly error: SerializedAppError | null;
  readonly createdAt: Date;
}
