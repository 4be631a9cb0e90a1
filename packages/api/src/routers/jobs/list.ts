import { getAsset } from '@escena/db/assets/get-asset';
import { listJobs } from '@escena/db/jobs/list-jobs';
import { getProject } from '@escena/db/projects/get-project';
import { toolNames } from '@escena/verticals/contracts';
import { z } from 'zod';
import { procedureFor } from '../../member-procedure.ts';
import { toJobView } from '../../views/to-job-view.ts';

const asked = z.union([
  z.object({ assetId: z.string() }),
  /** photos or none */
  z.object({ projectId: z.string(), tool: z.enum(toolNames) }),
]);

/** Everything that was made, or tried, from a photo, or by a tool in a project: newest first. @throws `not_found` */
export const list = procedureFor('read')
  .input(asked)
  .query(async ({ ctx, input }) => {
    const of = { workspaceId: ctx.workspace.id, ...input };
    if ('assetId' in of) await getAsset(ctx.db, of);
    else await getProject(ctx.db, of);
    const jobs = await listJobs(ctx.db, of);
    return jobs.map(toJobView);
  });
