import { getDesign } from '@escena/db/designs/get-design';
import { lockDesign } from '@escena/db/designs/lock-design';
import { setDesignJob } from '@escena/db/designs/set-design-job';
import { inTransaction } from '@escena/db/in-transaction';
import { getJob } from '@escena/db/jobs/get-job';
import type { JobWithOutputs } from '@escena/db/jobs/job-fields';
import { z } from 'zod';
import { startRun } from '../../jobs/start-run.ts';
import { procedureFor } from '../../member-procedure.ts';
import { toJobView } from '../../views/to-job-view.ts';

/**
 * The job that makes a design: the one that does or did already, else a new one, paid as any. However often it is asked
 * for, a design is made and charged once.
 * @throws `not_found`, and as `jobs.create`
 */
export const render = procedureFor('edit')
  .input(z.object({ id: z.string() }))
  .mutation(({ ctx, input: { id: designId } }) =>
    inTransaction(ctx.db, async (tx) => {
      const workspaceId = ctx.workspace.id;
      await lockDesign(tx, { workspaceId, designId });
      const { jobId, input, configurator } = await getDesign(tx, { workspaceId, designId });
      const known = jobId === null ? undefined : await getJob(tx, { workspaceId, jobId });
      if (known && serves(known)) return toJobView(known);
      const run = { tool: 'product', assetId: configurator.assetId, input } as const;
      const job = await startRun(ctx, tx, { workspaceId, createdById: ctx.userId, ...run });
      await setDesignJob(tx, { workspaceId, designId, jobId: job.id });
      return toJobView(job);
    }),
  );

/** A job that failed, was given back, or whose picture is gone, makes room for another. */
function serves({ status, refund, outputs }: JobWithOutputs): boolean {
  if (status === 'queued' || status === 'running') return true;
  return status === 'succeeded' && refund === null && outputs.length > 0;
}
