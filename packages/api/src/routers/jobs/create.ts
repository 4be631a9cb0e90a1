import { reserveCredits } from '@escena/billing/reserve-credits';
import { createJob } from '@escena/db/jobs/create-job';
import { inTransaction } from '@escena/db/in-transaction';
import { contracts, toolNames } from '@escena/verticals/contracts';
import { z } from 'zod';
import { editorProcedure } from '../../member-procedure.ts';
import { toJobView } from '../../views/to-job-view.ts';

/**
 * Starts a run of a tool on a photo: its row, its credits and its place in the queue, all or nothing.
 * @throws `input.invalid` by the tool's own contract, `not_found`, `conflict` for a photo that is not ready,
 * `credits.insufficient`
 */
export const create = editorProcedure
  .input(z.object({ tool: z.enum(toolNames), assetId: z.string(), input: z.unknown() }))
  .mutation(async ({ ctx, input: { tool, assetId, ...asked } }) => {
    const contract = contracts[tool];
    const input = contract.input.parse(asked.input);
    const credits = contract.credits(input);
    const workspaceId = ctx.workspace.id;
    return inTransaction(ctx.db, async (tx) => {
      const job = await createJob(tx, {
        workspaceId,
        assetId,
        createdById: ctx.userId,
        tool,
        input,
        credits,
      });
      await reserveCredits(tx, { workspaceId, jobId: job.id, credits });
      await ctx.queue.enqueue('job.run', { jobId: job.id }, { tx });
      return toJobView(job);
    });
  });
