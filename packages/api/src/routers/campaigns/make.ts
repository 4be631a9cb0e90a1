import { inTransaction } from '@escena/db/in-transaction';
import { z } from 'zod';
import { makeCreatives } from '../../campaigns/make-creatives.ts';
import { readCampaign } from '../../campaigns/read-campaign.ts';
import { procedureFor } from '../../member-procedure.ts';

/**
 * Makes the creatives that are new or another one since; `campaigns.get` says how many, and the price.
 * @throws `not_found`, `ads.ended`, `ads.being_made`, `ads.nothing_to_make`, `credits.insufficient`, `jobs.too_many`
 */
export const make = procedureFor('edit')
  .input(z.object({ id: z.string() }))
  .mutation(({ ctx, input: { id: campaignId } }) =>
    inTransaction(ctx.db, async (tx) => {
      const place = { workspaceId: ctx.workspace.id, campaignId };
      await makeCreatives(ctx, tx, { ...place, createdById: ctx.userId });
      return readCampaign(tx, place);
    }),
  );
