import { getJob } from '@escena/db/jobs/get-job';
import { requestCancel } from '@escena/db/jobs/request-cancel';
import { z } from 'zod';
import { procedureFor } from '../../member-procedure.ts';

/** Stops a job: at once while it waits, as soon as its worker hears of it otherwise. @throws `not_found` */
export const cancel = procedureFor('edit')
  .input(z.object({ id: z.string() }))
  .mutation(async ({ ctx, input }) => {
    const job = { workspaceId: ctx.workspace.id, jobId: input.id };
    await getJob(ctx.db, job);
    await requestCancel(ctx.db, job);
  });
