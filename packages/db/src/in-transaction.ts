import type { Db, Tx } from './create-db.ts';
import { toDatabaseError } from './database-error.ts';

/** Runs `work` in a transaction: a new one, or the one it is called in. */
export async function inTransaction<T>(db: Db | Tx, work: (tx: Tx) => Promise<T>): Promise<T> {
  if (!isDb(db)) return work(db);
  try {
    return await db.$transaction(work);
  } catch (error) {
    throw toDatabaseError(error);
  }
}

function isDb(db: Db | Tx): db is Db {
  return '$transaction' in db && typeof db.$transaction === 'function' && '$connect' in db;
}
