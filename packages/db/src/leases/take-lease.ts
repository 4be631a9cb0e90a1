import type { Db } from '../create-db.ts';

export interface Lease {
  /** of the queue's entry */
  readonly entryId: string;
  readonly queue: string;
  /** the `application_name` of the worker's connections */
  readonly workerId: string;
}

/** Says that this worker is busy with this entry, whoever was before. */
export async function takeLease(db: Db, { entryId, queue, workerId }: Lease): Promise<void> {
  await db.workerLease.upsert({
    where: { entryId },
    create: { entryId, queue, workerId },
    update: { workerId, takenAt: new Date() },
    select: { entryId: true },
  });
}
