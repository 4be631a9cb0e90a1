import { renameFont } from '@escena/db/fonts/rename-font';
import { z } from 'zod';
import { procedureFor } from '../../member-procedure.ts';

/** @throws `not_found` */
export const rename = procedureFor('edit')
  .input(z.object({ id: z.string(), name: z.string().trim().min(1).max(80) }))
  .mutation(async ({ ctx, input }) => {
    await renameFont(ctx.db, { workspaceId: ctx.workspace.id, fontId: input.id, name: input.name });
  });
