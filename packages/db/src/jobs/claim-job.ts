import type { Db, Tx } from '../create-db.ts';
import { type ClaimedRun, claimedFields } from './job-fields.ts';

/**
 * Takes a job for a worker, also from one that is gone: the fence goes up, so whoever held it can no longer write.
 * A job with `cancelRequestedAt` must be ended by `cancelJob` at once.
 * @returns undefined when it is finished or does not exist: there is nothing to do
 */
export async function claimJob(db: Db | Tx, { jobId }: { jobId: string }): Promise<ClaimedRun | undefined> {
  const [job] = await db.job.updateManyAndReturn({
    where: { id: jobId, status: { in: ['queued', 'running'] } },
    data: {
      status: 'running',
      fence: { increment: 1 },
      attempt: { increment: 1 },
      startedAt: new Date(),
      stage: 'read',
      fraction: 0,
      step: null,
      steps: null,
      etaSeconds: null,
      previewKey: null,
    },
    select: claimedFields,
  });
  return job;
}
