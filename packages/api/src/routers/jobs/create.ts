import { AppError } from '@escena/core/app-error';
import { reserveCredits } from '@escena/billing/reserve-credits';
import { requireConsent } from '@escena/db/consents/find-consent';
import { createJob } from '@escena/db/jobs/create-job';
import { getModel3d } from '@escena/db/models3d/get-model3d';
import type { Model3d } from '@escena/db/models3d/model3d-fields';
import { inTransaction } from '@escena/db/in-transaction';
import { consentFor, contracts, toolNames } from '@escena/verticals/contracts';
import { z } from 'zod';
import { procedureFor } from '../../member-procedure.ts';
import { toJobView } from '../../views/to-job-view.ts';

/**
 * Starts a run of a tool on a photo: its row, its credits and its place in the queue, all or nothing.
 * @throws `input.invalid` by the tool's own contract, `not_found`, `conflict` for a photo or a model that is not ready,
 * `model3d.size_unclear`, `consent.required`, `credits.insufficient`
 */
export const create = procedureFor('edit')
  .input(z.object({ tool: z.enum(toolNames), assetId: z.string(), input: z.unknown() }))
  .mutation(async ({ ctx, input: { tool, assetId, ...asked } }) => {
    const contract = contracts[tool];
    const input = contract.input.parse(asked.input);
    const credits = contract.credits(input);
    const workspaceId = ctx.workspace.id;
    const purpose = consentFor(tool);
    return inTransaction(ctx.db, async (tx) => {
      if (purpose) await requireConsent(tx, { workspaceId, assetId, purpose });
      for (const modelId of contract.models(input))
        requireReady(await getModel3d(tx, { workspaceId, modelId }));
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

function requireReady({ id, status }: Model3d): void {
  if (status === 'ready') return;
  if (status === 'needs_size') throw new AppError('model3d.size_unclear', { data: { modelId: id } });
  throw new AppError('conflict', { detail: `the model is ${status}`, data: { modelId: id } });
}
