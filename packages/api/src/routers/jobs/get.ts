import { getJob } from '@escena/db/jobs/get-job';
import { z } from 'zod';
import { procedureFor } from '../../member-procedure.ts';
import { toJobView } from '../../views/to-job-view.ts';

/** @throws `not_found` */
export const get = procedureFor('read')
  .input(z.object({ id: z.string() }))
  .query(async ({ ctx, input }) =>
    toJobView(await getJob(ctx.db, { workspaceId: ctx.workspace.id, jobId: input.id })),
  );
