import { restoreFont } from '@escena/db/fonts/restore-font';
import { z } from 'zod';
import { procedureFor } from '../../member-procedure.ts';

/** Brings a deleted font back. @throws `not_found` */
export const restore = procedureFor('edit')
  .input(z.object({ id: z.string() }))
  .mutation(async ({ ctx, input }) => {
    await restoreFont(ctx.db, { workspaceId: ctx.workspace.id, fontId: input.id });
  });
