/** A finished picture as it is looked for. Its files are fetched by id from `/api/files`. */
export interface PictureView {
  readonly id: string;
  readonly jobId: string;
  readonly tool: string;
  readonly projectId: string;
  readonly projectName: string;
  /** what was asked for, in words; empty where the tool takes none */
  readonly words: string;
  readonly width: number;
  readonly height: number;
  readonly createdAt: Date;
  readonly collectionIds: readonly string[];
}
