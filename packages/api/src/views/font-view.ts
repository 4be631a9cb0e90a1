import type { SerializedAppError } from '@escena/core/app-error';

/** A font of the workspace's own as a person sees it. Its files are fetched by id from `/api/files`. */
export interface FontView {
  readonly id: string;
  readonly name: string;
  readonly status: 'checking' | 'ready' | 'failed';
  /** under which terms it may be used, as the uploader said */
  readonly licence: string;
  /** what the file allows: installable, editable or preview-and-print; null until ready */
  readonly embedding: string | null;
  /** characters that it has; null until ready */
  readonly characters: number | null;
  /** whether there is a picture of it */
  readonly hasThumb: boolean;
  readonly error: SerializedAppError | null;
  readonly createdAt: Date;
}
