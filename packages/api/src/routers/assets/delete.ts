import { deleteAsset } from '@escena/db/assets/delete-asset';
import { z } from 'zod';
import { editorProcedure } from '../../member-procedure.ts';

/** Takes a photo, and what was made of it, out of sight. @throws `not_found` */
export const remove = editorProcedure.input(z.object({ id: z.string() })).mutation(async ({ ctx, input }) => {
  await deleteAsset(ctx.db, { workspaceId: ctx.workspace.id, assetId: input.id });
});
