import type { Db } from '@escena/db/create-db';
import type { Storage } from '@escena/storage/storage';
import type { Logger } from 'pino';

/** What the handlers that come by themselves work on, and where they say what came of it. */
export interface Maintenance {
  readonly db: Db;
  readonly storage: Storage;
  readonly log: Pick<Logger, 'info' | 'error'>;
}
