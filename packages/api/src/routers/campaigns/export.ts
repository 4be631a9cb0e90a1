import { z } from 'zod';
import { creativePath } from '@escena/verticals/ads/approved-creative';
import { exportTables } from '@escena/verticals/ads/export-tables';
import { formats } from '@escena/verticals/ads/formats';
import { approvedCreatives } from '../../campaigns/approved-creatives.ts';
import { readCampaign } from '../../campaigns/read-campaign.ts';
import { procedureFor } from '../../member-procedure.ts';

/** What the ZIP holds: the tables, and which creative each file is. @throws `not_found`, `ads.leads_nowhere`, `ads.nothing_approved` */
export const exportFiles = procedureFor('read')
  .input(z.object({ id: z.string() }))
  .query(async ({ ctx, input }) => {
    const view = await readCampaign(ctx.db, { workspaceId: ctx.workspace.id, campaignId: input.id });
    const { campaign, creatives } = approvedCreatives(view);
    return {
      tables: exportTables(campaign, creatives),
      files: creatives.map(({ creativeId, cell }) => ({
        name: creativePath(cell, formats[cell.format].channel),
        creativeId,
      })),
    };
  });
