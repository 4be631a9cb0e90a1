import { getProject } from '@escena/db/projects/get-project';
import { z } from 'zod';
import { procedureFor } from '../../member-procedure.ts';

/** @throws `not_found` */
export const get = procedureFor('read')
  .input(z.object({ id: z.string() }))
  .query(async ({ ctx, input }) => {
    const project = await getProject(ctx.db, { workspaceId: ctx.workspace.id, projectId: input.id });
    const { id, name, createdAt, updatedAt } = project;
    return { id, name, createdAt, updatedAt };
  });
