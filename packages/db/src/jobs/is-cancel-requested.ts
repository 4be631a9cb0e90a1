import type { Db, Tx } from '../create-db.ts';
import type { ClaimedJob } from './hold-claim.ts';

/** Whether a worker must stop: somebody asked for it, or its claim is lost. */
export async function isCancelRequested(db: Db | Tx, { jobId, fence }: ClaimedJob): Promise<boolean> {
  const job = await db.job.findUnique({
    where: { id: jobId },
    select: { fence: true, status: true, cancelRequestedAt: true },
  });
  return job?.fence !== fence || job.status !== 'running' || job.cancelRequestedAt !== null;
}
