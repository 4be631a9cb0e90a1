import { restoreAsset } from '@escena/db/assets/restore-asset';
import { z } from 'zod';
import { procedureFor } from '../../member-procedure.ts';

/** Brings a deleted photo back. @throws `not_found` */
export const restore = procedureFor('edit')
  .input(z.object({ id: z.string() }))
  .mutation(async ({ ctx, input }) => {
    await restoreAsset(ctx.db, { workspaceId: ctx.workspace.id, assetId: input.id });
  });
