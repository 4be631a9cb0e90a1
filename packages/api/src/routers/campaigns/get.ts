import { z } from 'zod';
import { readCampaign } from '../../campaigns/read-campaign.ts';
import { procedureFor } from '../../member-procedure.ts';

/** @throws `not_found` */
export const get = procedureFor('read')
  .input(z.object({ id: z.string() }))
  .query(({ ctx, input }) => readCampaign(ctx.db, { workspaceId: ctx.workspace.id, campaignId: input.id }));
