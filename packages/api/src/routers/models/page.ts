import { pageModels3d } from '@escena/db/models3d/page-models3d';
import { z } from 'zod';
import { procedureFor } from '../../member-procedure.ts';
import { answerPage, pageInput } from '../../paging/cursor.ts';
import { toModelView } from '../../views/to-model-view.ts';

/** The workspace's own furniture, newest first, a page at a time. */
export const page = procedureFor('read')
  .input(z.object(pageInput))
  .query(({ ctx, input }) =>
    answerPage(
      input,
      (options) => pageModels3d(ctx.db, { workspaceId: ctx.workspace.id, ...options }),
      toModelView,
    ),
  );
