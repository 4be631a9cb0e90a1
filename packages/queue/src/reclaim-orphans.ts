import type { Db } from '@escena/db/create-db';
import { dropLease } from '@escena/db/leases/drop-lease';
import { listOrphanedLeases } from '@escena/db/leases/list-orphaned-leases';
import type { PgBoss } from 'pg-boss';

/**
 * Gives back the jobs of workers that are gone. A worker counts as gone when two looks in a row find no connection of
 * it: one look alone could fall into the second in which it reconnects after a restart of the database.
 */
export function createReclaimer({ db, boss }: { db: Db; boss: PgBoss }): () => Promise<void> {
  let suspects = new Set<string>();
  return async () => {
    const orphans = await listOrphanedLeases(db);
    const seen = new Set(orphans.map((lease) => `${lease.entryId} ${lease.workerId}`));
    for (const lease of orphans) {
      if (!suspects.has(`${lease.entryId} ${lease.workerId}`)) continue;
      const entry = await boss.getJobById(lease.queue, lease.entryId);
      if (entry?.state === 'active')
        await boss.fail(lease.queue, lease.entryId, { message: `worker ${lease.workerId} is gone` });
      await dropLease(db, lease);
    }
    suspects = seen;
  };
}
