import { getDesign } from '@escena/db/designs/get-design';
import { z } from 'zod';
import { procedureFor } from '../../member-procedure.ts';
import { toDesignView } from '../../views/configurator-view.ts';

/** @throws `not_found` */
export const get = procedureFor('read')
  .input(z.object({ id: z.string() }))
  .query(async ({ ctx, input: { id: designId } }) =>
    toDesignView(await getDesign(ctx.db, { workspaceId: ctx.workspace.id, designId }), ctx.publicUrl),
  );
