import { deleteFont } from '@escena/db/fonts/delete-font';
import { z } from 'zod';
import { procedureFor } from '../../member-procedure.ts';

/** Takes a font out of sight; what was made with it stays. @throws `not_found` */
export const remove = procedureFor('edit')
  .input(z.object({ id: z.string() }))
  .mutation(async ({ ctx, input }) => {
    await deleteFont(ctx.db, { workspaceId: ctx.workspace.id, fontId: input.id });
  });
