import { deleteAsset } from '@escena/db/assets/delete-asset';
import { countLivingPages } from '@escena/db/disclosures/count-living-pages';
import { z } from 'zod';
import { procedureFor } from '../../member-procedure.ts';

/**
 * Takes a photo, and what was made of it, out of sight.
 * @returns how many public pages show it all the same: buyers must be able to see the original while a listing lives
 * @throws `not_found`
 */
export const remove = procedureFor('edit')
  .input(z.object({ id: z.string() }))
  .mutation(async ({ ctx, input }) => {
    const workspaceId = ctx.workspace.id;
    const { id: assetId } = input;
    await deleteAsset(ctx.db, { workspaceId, assetId });
    return { pages: await countLivingPages(ctx.db, { workspaceId, of: { assetId } }) };
  });
