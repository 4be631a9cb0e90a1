import type { Db } from '../create-db.ts';
import type { Lease } from './take-lease.ts';

/** The worker is done with the entry; a lease that another one took since stays. */
export async function dropLease(db: Db, { entryId, workerId }: Omit<Lease, 'queue'>): Promise<void> {
  await db.workerLease.deleteMany({ where: { entryId, workerId } });
}
