import { getModel3d } from '@escena/db/models3d/get-model3d';
import { z } from 'zod';
import { procedureFor } from '../../member-procedure.ts';
import { toModelView } from '../../views/to-model-view.ts';

/** @throws `not_found` */
export const get = procedureFor('read')
  .input(z.object({ id: z.string() }))
  .query(async ({ ctx, input }) =>
    toModelView(await getModel3d(ctx.db, { workspaceId: ctx.workspace.id, modelId: input.id })),
  );
