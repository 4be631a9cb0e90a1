import { requestCancel } from '@escena/db/jobs/request-cancel';
import { z } from 'zod';
import { procedureFor } from '../../member-procedure.ts';

/** Stops a job: at once while it waits, as soon as its worker hears of it otherwise. @throws `not_found` */
export const cancel = procedureFor('edit')
  .input(z.object({ id: z.string() }))
  .mutation(async ({ ctx, input }) => {
    await requestCancel(ctx.db, { workspaceId: ctx.workspace.id, jobId: input.id });
  });
