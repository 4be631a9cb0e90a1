import { getAsset } from '@escena/db/assets/get-asset';
import { listJobs } from '@escena/db/jobs/list-jobs';
import { z } from 'zod';
import { procedureFor } from '../../member-procedure.ts';
import { toJobView } from '../../views/to-job-view.ts';

/** Everything that was made, or tried, from a photo: newest first. @throws `not_found` */
export const list = procedureFor('read')
  .input(z.object({ assetId: z.string() }))
  .query(async ({ ctx, input }) => {
    const photo = { workspaceId: ctx.workspace.id, assetId: input.assetId };
    await getAsset(ctx.db, photo);
    const jobs = await listJobs(ctx.db, photo);
    return jobs.map(toJobView);
  });
