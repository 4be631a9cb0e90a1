import { deleteProject } from '@escena/db/projects/delete-project';
import { z } from 'zod';
import { procedureFor } from '../../member-procedure.ts';

/** Into the bin, from where it can be restored. @throws `not_found` */
export const remove = procedureFor('edit')
  .input(z.object({ id: z.string() }))
  .mutation(async ({ ctx, input }) => {
    await deleteProject(ctx.db, { workspaceId: ctx.workspace.id, projectId: input.id });
  });
