import type { SerializedAppError } from '@escena/core/app-error';
import type { PhotoToolName } from '@escena/verticals/contracts';

export type FeedStatus = 'running' | 'paused' | 'cancelled' | 'done';
export const feedRowStatuses = ['waiting', 'fetching', 'running', 'done', 'failed', 'cancelled'] as const;
export type FeedRowStatus = (typeof feedRowStatuses)[number];

/** A catalogue as a person sees it. */
export interface FeedView {
  readonly id: string;
  readonly projectId: string;
  readonly name: string;
  readonly tool: PhotoToolName;
  readonly status: FeedStatus;
  /** why it is paused, unless a person did it */
  readonly paused: SerializedAppError | null;
  /** how many rows are how far */
  readonly rows: Readonly<Record<FeedRowStatus, number>>;
  readonly createdAt: Date;
  /** null while rows are left to do, those of a cancelled one that still stop included */
  readonly finishedAt: Date | null;
}

/** One article. */
export interface FeedRowView {
  readonly id: string;
  /** 0-based, in the file's order */
  readonly index: number;
  readonly sku: string;
  readonly title: string;
  /** an address, or the id of a photo */
  readonly source: string;
  /** what it says to the tool, by column */
  readonly overrides: Readonly<Record<string, string>>;
  readonly status: FeedRowStatus;
  /** 0…1 of its job */
  readonly fraction: number;
  readonly error: SerializedAppError | null;
  readonly assetId: string | null;
  readonly jobId: string | null;
  readonly outputIds: readonly string[];
}
