import { AppError } from '@escena/core/app-error';
import type { Db, Tx } from '../create-db.ts';
import { notAShoppersJob } from '../tryon-widgets/not-a-shoppers.ts';
import { type JobWithOutputs, jobWithOutputs } from './job-fields.ts';

/** A job that is not a shopper's. @throws AppError `not_found` */
export async function getJob(
  db: Db | Tx,
  { workspaceId, jobId }: { workspaceId: string; jobId: string },
): Promise<JobWithOutputs> {
  const job = await db.job.findFirst({
    where: { id: jobId, workspaceId, ...notAShoppersJob },
    select: jobWithOutputs,
  });
  if (!job) throw new AppError('not_found', { data: { jobId } });
  return job;
}
