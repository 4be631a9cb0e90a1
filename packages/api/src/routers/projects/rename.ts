import { renameProject } from '@escena/db/projects/rename-project';
import { z } from 'zod';
import { procedureFor } from '../../member-procedure.ts';
import { projectName } from './project-name.ts';

/** @throws `not_found` */
export const rename = procedureFor('edit')
  .input(z.object({ id: z.string(), name: projectName }))
  .mutation(async ({ ctx, input }) => {
    await renameProject(ctx.db, { workspaceId: ctx.workspace.id, projectId: input.id, name: input.name });
  });
