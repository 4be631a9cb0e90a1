import { updateCampaign } from '@escena/db/campaigns/update-campaign';
import { inTransaction } from '@escena/db/in-transaction';
import { z } from 'zod';
import { checkPlan } from '../../campaigns/check-plan.ts';
import { readCampaign } from '../../campaigns/read-campaign.ts';
import { procedureFor } from '../../member-procedure.ts';
import { campaignSaid, toSettings } from './campaign-fields.ts';

/** Creatives stay as they are until they are made anew. @throws `not_found`, `ads.ended`, `conflict` for a picture that is not ready */
export const update = procedureFor('edit')
  .input(z.object({ id: z.string(), change: z.object(campaignSaid).partial() }))
  .mutation(({ ctx, input: { id: campaignId, change } }) =>
    inTransaction(ctx.db, async (tx) => {
      const place = { workspaceId: ctx.workspace.id, campaignId };
      await checkPlan(tx, place.workspaceId, change);
      await updateCampaign(tx, { ...place, ...toSettings(change) });
      return readCampaign(tx, place);
    }),
  );
