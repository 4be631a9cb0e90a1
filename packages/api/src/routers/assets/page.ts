import { pageAssets } from '@escena/db/assets/page-assets';
import { z } from 'zod';
import { procedureFor } from '../../member-procedure.ts';
import { answerPage, pageInput } from '../../paging/cursor.ts';
import { toAssetView } from '../../views/to-asset-view.ts';

/** Photos of the workspace or of one project, newest first, a page at a time. */
export const page = procedureFor('read')
  .input(z.object({ projectId: z.string().optional(), ...pageInput }))
  .query(({ ctx, input }) =>
    answerPage(
      input,
      (options) =>
        pageAssets(ctx.db, { workspaceId: ctx.workspace.id, projectId: input.projectId, ...options }),
      toAssetView,
    ),
  );
