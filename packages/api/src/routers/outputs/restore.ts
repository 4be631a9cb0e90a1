import { restoreOutput } from '@escena/db/outputs/restore-output';
import { z } from 'zod';
import { procedureFor } from '../../member-procedure.ts';

/** Brings a deleted picture back. @throws `not_found` */
export const restore = procedureFor('edit')
  .input(z.object({ id: z.string() }))
  .mutation(async ({ ctx, input }) => {
    await restoreOutput(ctx.db, { workspaceId: ctx.workspace.id, outputId: input.id });
  });
