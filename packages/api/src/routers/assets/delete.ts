import { deleteAsset } from '@escena/db/assets/delete-asset';
import { z } from 'zod';
import { procedureFor } from '../../member-procedure.ts';

/** Takes a photo, and what was made of it, out of sight. @throws `not_found` */
export const remove = procedureFor('edit')
  .input(z.object({ id: z.string() }))
  .mutation(async ({ ctx, input }) => {
    await deleteAsset(ctx.db, { workspaceId: ctx.workspace.id, assetId: input.id });
  });
