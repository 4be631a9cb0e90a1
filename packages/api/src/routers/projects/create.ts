import { createProject } from '@escena/db/projects/create-project';
import { z } from 'zod';
import { procedureFor } from '../../member-procedure.ts';
import { projectName } from './project-name.ts';

export const create = procedureFor('edit')
  .input(z.object({ name: projectName }))
  .mutation(async ({ ctx, input }) => {
    const { id } = await createProject(ctx.db, { workspaceId: ctx.workspace.id, name: input.name });
    return { id };
  });
