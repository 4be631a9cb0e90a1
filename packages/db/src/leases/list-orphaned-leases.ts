import type { Db } from '../create-db.ts';
import type { Lease } from './take-lease.ts';

/** The leases of workers that have no connection to the database. */
export async function listOrphanedLeases(db: Db): Promise<Lease[]> {
  return db.$queryRaw<Lease[]>`
    SELECT "entryId", "queue", "workerId" FROM "WorkerLease" AS lease
    WHERE NOT EXISTS (
      SELECT 1 FROM pg_stat_activity
      WHERE application_name = lease."workerId" AND datname = current_database()
    )`;
}
