import { renameModel3d } from '@escena/db/models3d/rename-model3d';
import { z } from 'zod';
import { procedureFor } from '../../member-procedure.ts';

/** @throws `not_found` */
export const rename = procedureFor('edit')
  .input(z.object({ id: z.string(), name: z.string().trim().min(1).max(80) }))
  .mutation(async ({ ctx, input }) => {
    await renameModel3d(ctx.db, { workspaceId: ctx.workspace.id, modelId: input.id, name: input.name });
  });
