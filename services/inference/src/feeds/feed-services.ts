import type { Db } from '@escena/db/create-db';
import type { Queue } from '@escena/queue/create-queue';
import type { RemotePolicy } from '@escena/remote/remote-policy';
import type { Storage } from '@escena/storage/storage';

/** What a feed's turn works with. */
export interface FeedServices {
  readonly db: Db;
  readonly queue: Queue;
  readonly storage: Storage;
  /** which addresses photos may be fetched from */
  readonly policy: RemotePolicy;
}

export interface FeedWork extends FeedServices {
  /** raised when the turn must end now */
  readonly signal: AbortSignal;
}
