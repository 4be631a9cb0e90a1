import type { Shop } from '@escena/billing/stripe/open-stripe';
import type { Db } from '@escena/db/create-db';
import type { Queue } from '@escena/queue/create-queue';
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
  /** the signed-in person, from the session row; null for a stranger */
  readonly userId: string | null;
  /** the request was made on the machine itself, to a server that listens there only */
  readonly isLocal: boolean;
  /** the session of this browser: opening sets its cookie on the answer, closing removes row and cookie */
  readonly session: { open(userId: string): Promise<void>; close(): Promise<void> };
}
