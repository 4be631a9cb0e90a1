import { steerCampaign } from '@escena/db/ads/steer-campaign';
import { inTransaction } from '@escena/db/in-transaction';
import { z } from 'zod';
import { readCampaign } from '../../campaigns/read-campaign.ts';
import { procedureFor } from '../../member-procedure.ts';

/** Starts, pauses or ends it. @throws `not_found`, `ads.ended`, `ads.leads_nowhere`, `ads.nothing_approved` */
export const steer = procedureFor('edit')
  .input(z.object({ id: z.string(), to: z.enum(['running', 'paused', 'ended']) }))
  .mutation(({ ctx, input: { id: campaignId, to } }) =>
    inTransaction(ctx.db, async (tx) => {
      const place = { workspaceId: ctx.workspace.id, campaignId };
      await steerCampaign(tx, to, { ...place, reason: 'person', byId: ctx.userId });
      ctx.audit({ targetId: campaignId, detail: { to } });
      return readCampaign(tx, place);
    }),
  );
