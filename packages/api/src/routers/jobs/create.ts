import { reserveCredits } from '@escena/billing/reserve-credits';
import { AppError } from '@escena/core/app-error';
import { inTransaction } from '@escena/db/in-transaction';
import { countUnfinishedJobs } from '@escena/db/jobs/count-unfinished-jobs';
import { createJob } from '@escena/db/jobs/create-job';
import { lockLedger } from '@escena/db/ledger/lock-ledger';
import { prepareRun, runInput } from '../../jobs/prepare-run.ts';
import { procedureFor } from '../../member-procedure.ts';
import { toJobView } from '../../views/to-job-view.ts';

/**
 * Starts a run of a tool on a photo: its row, its credits and its place in the queue, all or nothing.
 * @throws `input.invalid` by the tool's own contract, `not_found`, `conflict` for a photo or a model that is not ready,
 * `model3d.size_unclear`, `consent.required`, `credits.insufficient`, `jobs.too_many`
 */
export const create = procedureFor('edit')
  .input(runInput)
  .mutation(async ({ ctx, input: asked }) => {
    const workspaceId = ctx.workspace.id;
    return inTransaction(ctx.db, async (tx) => {
      const { input, credits } = await prepareRun(tx, { workspaceId, ...asked });
      // One at a time from here, so that the count below is exact.
      await lockLedger(tx, { workspaceId });
      const limit = ctx.mostUnfinishedJobs;
      if ((await countUnfinishedJobs(tx, { workspaceId })) >= limit)
        throw new AppError('jobs.too_many', { data: { limit } });
      const job = await createJob(tx, {
        workspaceId,
        assetId: asked.assetId,
        createdById: ctx.userId,
        tool: asked.tool,
        input,
        credits,
      });
      await reserveCredits(tx, { workspaceId, jobId: job.id, credits });
      await ctx.queue.enqueue('job.run', { jobId: job.id }, { tx });
      return toJobView(job);
    });
  });
