import type { Shop } from '@escena/billing/stripe/open-stripe';
import type { AppError } from '@escena/core/app-error';
import type { Permission } from '@escena/core/permissions';
import type { Db } from '@escena/db/create-db';
import type { Queue } from '@escena/queue/create-queue';
import type { RemotePolicy } from '@escena/remote/remote-policy';
import type { Storage } from '@escena/storage/storage';
import type { ChangeFeed } from './live/create-change-feed.ts';

/** What the app gives every call: its services, and who is calling. */
export interface Context {
  readonly db: Db;
  readonly queue: Queue;
  readonly storage: Storage;
  readonly changes: ChangeFeed;
  /** null where nothing is sold: credits are given out by whoever runs the installation */
  readonly shop: Shop | null;
  /** where people reach the app; absolute */
  readonly publicUrl: string;
  /** which addresses of others may be asked for, or told of events */
  readonly remote: RemotePolicy;
  /** jobs of a workspace that may wait or run at the same time */
  readonly mostUnfinishedJobs: number;
  /** the signed-in person, from the session row, or whoever made the API key; null for a stranger */
  readonly userId: string | null;
  /** the key that the call was made with; null for a person at the pages */
  readonly apiKey: ApiKeyOfCall | null;
  /** which of their workspaces the person works in; null, or one that is not theirs, means the first they joined */
  readonly workspaceId: string | null;
  /** the address that the call came from, as far as the proxies in front are known */
  readonly ip: string | null;
  /** the request was made on the machine itself, to a server that listens there only */
  readonly isLocal: boolean;
  /** the session of this browser: opening sets its cookie on the answer, closing removes row and cookie */
  readonly session: { open(userId: string): Promise<void>; close(): Promise<void> };
  /** for the log: what failed beside an answer that stands */
  report(error: AppError, facts: Readonly<Record<string, unknown>>): void;
}

export interface ApiKeyOfCall {
  readonly id: string;
  readonly workspaceId: string;
  readonly scopes: readonly Permission[];
}
