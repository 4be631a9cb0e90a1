import { deleteOutput } from '@escena/db/outputs/delete-output';
import { z } from 'zod';
import { procedureFor } from '../../member-procedure.ts';

/** Takes a finished picture out of sight. @throws `not_found` */
export const remove = procedureFor('edit')
  .input(z.object({ id: z.string() }))
  .mutation(async ({ ctx, input }) => {
    await deleteOutput(ctx.db, { workspaceId: ctx.workspace.id, outputId: input.id });
  });
