import { AppError } from '@escena/core/app-error';
import type { Tx } from '../create-db.ts';
import type { Prisma } from '../generated/client.ts';

/** A worker's hold on a job: what `claimJob` returned. */
export interface ClaimedJob {
  readonly jobId: string;
  /** the token of that claim; the next claim of the same job ends it */
  readonly fence: number;
}

/**
 * Writes to a running job on behalf of a worker, and locks its row until the transaction ends.
 * @throws AppError `job.taken_over` when another worker claimed it since, or it is finished
 */
export async function holdClaim(
  tx: Tx,
  { jobId, fence }: ClaimedJob,
  data: Prisma.JobUpdateManyMutationInput,
): Promise<{ workspaceId: string; projectId: string; cancelRequestedAt: Date | null }> {
  const [job] = await tx.job.updateManyAndReturn({
    where: { id: jobId, fence, status: 'running' },
    // Without a change Prisma would skip the statement, and with it the lock.
    data: { fence, ...data },
    select: { workspaceId: true, projectId: true, cancelRequestedAt: true },
  });
  if (!job) throw new AppError('job.taken_over', { data: { jobId, fence } });
  return job;
}
