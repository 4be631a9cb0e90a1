import { deleteCampaign } from '@escena/db/campaigns/delete-campaign';
import { inTransaction } from '@escena/db/in-transaction';
import { z } from 'zod';
import { procedureFor } from '../../member-procedure.ts';

/** Nothing of it is served any more. @throws `not_found`; `conflict` while it runs */
export const remove = procedureFor('edit')
  .input(z.object({ id: z.string() }))
  .mutation(({ ctx, input: { id: campaignId } }) =>
    inTransaction(ctx.db, (tx) => deleteCampaign(tx, { workspaceId: ctx.workspace.id, campaignId })),
  );
