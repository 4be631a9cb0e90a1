import { restoreProject } from '@escena/db/projects/restore-project';
import { z } from 'zod';
import { procedureFor } from '../../member-procedure.ts';

/** Out of the bin. @throws `not_found` */
export const restore = procedureFor('edit')
  .input(z.object({ id: z.string() }))
  .mutation(async ({ ctx, input }) => {
    await restoreProject(ctx.db, { workspaceId: ctx.workspace.id, projectId: input.id });
  });
