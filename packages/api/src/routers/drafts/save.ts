import { saveDraft } from '@escena/db/drafts/save-draft';
import { arrangementDraft } from '@escena/verticals/staging/draft';
import { z } from 'zod';
import { procedureFor } from '../../member-procedure.ts';

/** Keeps the editor's work on a photo. @throws `not_found` */
export const save = procedureFor('edit')
  .meta({ audit: false })
  .input(z.object({ assetId: z.string(), content: arrangementDraft }))
  .mutation(async ({ ctx, input }) => {
    await saveDraft(ctx.db, { workspaceId: ctx.workspace.id, ...input });
  });
