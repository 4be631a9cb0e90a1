import { createCampaign } from '@escena/db/campaigns/create-campaign';
import { inTransaction } from '@escena/db/in-transaction';
import { z } from 'zod';
import { checkPlan } from '../../campaigns/check-plan.ts';
import { readCampaign } from '../../campaigns/read-campaign.ts';
import { procedureFor } from '../../member-procedure.ts';
import { newCampaign, toSettings } from './campaign-fields.ts';

/** A draft: nothing is made yet. @throws `not_found`, `conflict` for a picture that is not ready */
export const create = procedureFor('edit')
  .input(z.object({ projectId: z.string(), ...newCampaign.shape }))
  .mutation(({ ctx, input }) =>
    inTransaction(ctx.db, async (tx) => {
      const workspaceId = ctx.workspace.id;
      await checkPlan(tx, workspaceId, input);
      const said = { workspaceId, createdById: ctx.userId, ...toSettings(input) };
      const { id: campaignId } = await createCampaign(tx, said);
      return readCampaign(tx, { workspaceId, campaignId });
    }),
  );
