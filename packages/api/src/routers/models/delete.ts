import { deleteModel3d } from '@escena/db/models3d/delete-model3d';
import { z } from 'zod';
import { procedureFor } from '../../member-procedure.ts';

/** Takes a model out of sight; pictures made with it stay. @throws `not_found` */
export const remove = procedureFor('edit')
  .input(z.object({ id: z.string() }))
  .mutation(async ({ ctx, input }) => {
    await deleteModel3d(ctx.db, { workspaceId: ctx.workspace.id, modelId: input.id });
  });
