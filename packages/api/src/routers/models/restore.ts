import { restoreModel3d } from '@escena/db/models3d/restore-model3d';
import { z } from 'zod';
import { procedureFor } from '../../member-procedure.ts';

/** Brings a deleted model back. @throws `not_found` */
export const restore = procedureFor('edit')
  .input(z.object({ id: z.string() }))
  .mutation(async ({ ctx, input }) => {
    await restoreModel3d(ctx.db, { workspaceId: ctx.workspace.id, modelId: input.id });
  });
