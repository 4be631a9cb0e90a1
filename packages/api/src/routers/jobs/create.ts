import { inTransaction } from '@escena/db/in-transaction';
import { runInput } from '../../jobs/prepare-run.ts';
import { startRun } from '../../jobs/start-run.ts';
import { procedureFor } from '../../member-procedure.ts';
import { toJobView } from '../../views/to-job-view.ts';

/**
 * Starts a run of a tool: its row, its credits and its place in the queue, all or nothing.
 * @throws `input.invalid` by the tool's own contract, `not_found`, `conflict` for a photo or a model that is not ready,
 * `model3d.size_unclear`, `model.*` for a checkpoint, `consent.required`, `credits.insufficient`, `jobs.too_many`
 */
export const create = procedureFor('edit')
  .input(runInput)
  .mutation(({ ctx, input: asked }) =>
    inTransaction(ctx.db, async (tx) => {
      const run = { workspaceId: ctx.workspace.id, createdById: ctx.userId, ...asked };
      return toJobView(await startRun(ctx, tx, run));
    }),
  );
