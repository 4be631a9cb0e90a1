import { pageCampaigns } from '@escena/db/campaigns/page-campaigns';
import { z } from 'zod';
import { procedureFor } from '../../member-procedure.ts';
import { answerPage, pageInput } from '../../paging/cursor.ts';
import { toCampaignCardView } from '../../views/to-creative-view.ts';

/** Campaigns of the workspace or of a project, newest first, a page at a time. */
export const page = procedureFor('read')
  .input(z.object({ projectId: z.string().optional(), ...pageInput }))
  .query(({ ctx, input }) =>
    answerPage(
      input,
      (options) =>
        pageCampaigns(ctx.db, { workspaceId: ctx.workspace.id, projectId: input.projectId, ...options }),
      toCampaignCardView,
    ),
  );
