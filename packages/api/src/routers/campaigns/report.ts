import { readReport } from '@escena/db/ads/read-report';
import { z } from 'zod';
import { procedureFor } from '../../member-procedure.ts';

/** What a campaign did and what is believed because of it: tallies, posterior, shares over time, log. @throws `not_found` */
export const report = procedureFor('read')
  .input(z.object({ id: z.string() }))
  .query(({ ctx, input }) => readReport(ctx.db, { workspaceId: ctx.workspace.id, campaignId: input.id }));
