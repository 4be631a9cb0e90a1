import { readBalance } from '@escena/db/ledger/read-balance';
import { prepareRun, runInput } from '../../jobs/prepare-run.ts';
import { procedureFor } from '../../member-procedure.ts';

/**
 * What `jobs.create` would do with the same input, without doing it: refuses what it would refuse, and says the price.
 * @throws as `jobs.create`, but for credits: `available` tells whether they suffice
 */
export const price = procedureFor('edit')
  .input(runInput)
  .query(async ({ ctx, input: asked }) => {
    const workspaceId = ctx.workspace.id;
    const { place, stored, ...run } = await prepareRun(ctx.db, { workspaceId, ...asked });
    const { available } = await readBalance(ctx.db, { workspaceId });
    return { tool: asked.tool, assetId: place.assetId, input: stored.input, ...run, available };
  });
