import { deleteWidget } from '@escena/db/tryon-widgets/update-widget';
import { z } from 'zod';
import { procedureFor } from '../../member-procedure.ts';

/** For good, with the photos that came through it. @throws `not_found` */
export const remove = procedureFor('edit')
  .input(z.object({ id: z.string() }))
  .mutation(async ({ ctx, input }) => {
    await deleteWidget(ctx.db, { workspaceId: ctx.workspace.id, widgetId: input.id });
  });
