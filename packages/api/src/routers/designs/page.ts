import { pageDesigns } from '@escena/db/designs/page-designs';
import { z } from 'zod';
import { procedureFor } from '../../member-procedure.ts';
import { answerPage, pageInput } from '../../paging/cursor.ts';
import { toDesignView } from '../../views/configurator-view.ts';

/** Designs of the workspace or of a configurator, newest first, a page at a time. */
export const page = procedureFor('read')
  .input(z.object({ configuratorId: z.string().optional(), ...pageInput }))
  .query(({ ctx, input }) =>
    answerPage(
      input,
      (options) =>
        pageDesigns(ctx.db, {
          workspaceId: ctx.workspace.id,
          configuratorId: input.configuratorId,
          ...options,
        }),
      (row) => toDesignView(row, ctx.publicUrl),
    ),
  );
