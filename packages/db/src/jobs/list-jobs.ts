import type { Db, Tx } from '../create-db.ts';
import { notAShoppersJob } from '../tryon-widgets/not-a-shoppers.ts';
import { type JobWithOutputs, jobWithOutputs, photoIsThere } from './job-fields.ts';

export interface ListJobsOptions {
  readonly workspaceId: string;
  readonly projectId?: string;
  readonly assetId?: string;
  readonly tool?: string;
  /** at most so many, default and most 200 */
  readonly limit?: number;
}

const mostJobs = 200;

/** Jobs with their pictures, newest first; none of shoppers. */
export async function listJobs(db: Db | Tx, options: ListJobsOptions): Promise<JobWithOutputs[]> {
  const { workspaceId, projectId, assetId, tool, limit = mostJobs } = options;
  return db.job.findMany({
    where: { workspaceId, projectId, assetId, tool, ...photoIsThere, ...notAShoppersJob },
    orderBy: { createdAt: 'desc' },
    take: Math.min(limit, mostJobs),
    select: jobWithOutputs,
  });
}
