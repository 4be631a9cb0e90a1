import { getDraft } from '@escena/db/drafts/get-draft';
import { arrangementDraft, type ArrangementDraft } from '@escena/verticals/staging/draft';
import { z } from 'zod';
import { procedureFor } from '../../member-procedure.ts';

/** The editor's last work on a photo; null when there is none, or none that today's editor can read. @throws `not_found` */
export const get = procedureFor('read')
  .input(z.object({ assetId: z.string() }))
  .query(async ({ ctx, input }): Promise<ArrangementDraft | null> => {
    const content = await getDraft(ctx.db, { workspaceId: ctx.workspace.id, ...input });
    return arrangementDraft.safeParse(content).data ?? null;
  });
