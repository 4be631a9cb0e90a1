import type { Db, Tx } from '../create-db.ts';
import { type JobWithOutputs, jobWithOutputs } from './job-fields.ts';

export interface ListJobsOptions {
  readonly workspaceId: string;
  readonly projectId?: string;
  readonly assetId?: string;
  /** at most so many, default and most 200 */
  readonly limit?: number;
}

const mostJobs = 200;

/** Jobs with their pictures, newest first. */
export async function listJobs(db: Db | Tx, options: ListJobsOptions): Promise<JobWithOutputs[]> {
  const { workspaceId, projectId, assetId, limit = mostJobs } = options;
  return db.job.findMany({
    where: { workspaceId, projectId, assetId, asset: { deletedAt: null } },
    orderBy: { createdAt: 'desc' },
    take: Math.min(limit, mostJobs),
    select: jobWithOutputs,
  });
}
