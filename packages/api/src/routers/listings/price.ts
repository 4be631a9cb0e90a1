import { readBalance } from '@escena/db/ledger/read-balance';
import { z } from 'zod';
import { batchAsked, planBatch } from '../../listings/plan-batch.ts';
import { procedureFor } from '../../member-procedure.ts';

/** What `listings.stage` would do and cost. @throws as it does */
export const price = procedureFor('edit')
  .meta({ audit: false })
  .input(z.object({ id: z.string(), ...batchAsked.shape }))
  .query(async ({ ctx, input: { id: listingId, ...asked } }) => {
    const workspaceId = ctx.workspace.id;
    const { rows, credits } = await planBatch(ctx.db, { workspaceId, listingId, ...asked });
    const { available } = await readBalance(ctx.db, { workspaceId });
    return { photos: rows.length, credits, available };
  });
