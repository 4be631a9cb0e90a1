import type { Db, Tx } from '../create-db.ts';
import type { JobStatus } from '../generated/enums.ts';
import { type Page, type PageOptions, pageQuery, toPage } from '../page.ts';
import { notAShoppersJob } from '../tryon-widgets/not-a-shoppers.ts';
import { type JobWithOutputs, jobWithOutputs, photoIsThere } from './job-fields.ts';

export interface PageJobsOptions extends PageOptions {
  readonly workspaceId: string;
  readonly projectId?: string;
  readonly assetId?: string;
  readonly tool?: string;
  readonly status?: JobStatus;
}

/** Jobs with their pictures, newest first, a page at a time; none of shoppers. */
export async function pageJobs(db: Db | Tx, options: PageJobsOptions): Promise<Page<JobWithOutputs>> {
  const { workspaceId, projectId, assetId, tool, status } = options;
  const { where, ...query } = pageQuery(options);
  const found = await db.job.findMany({
    where: {
      workspaceId,
      projectId,
      assetId,
      tool,
      status,
      AND: [photoIsThere, notAShoppersJob, where ?? {}],
    },
    ...query,
    select: jobWithOutputs,
  });
  return toPage(found, options);
}
