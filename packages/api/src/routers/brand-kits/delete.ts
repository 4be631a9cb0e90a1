import { deleteBrandKit } from '@escena/db/brand-kits/delete-brand-kit';
import { z } from 'zod';
import { procedureFor } from '../../member-procedure.ts';

/** Campaigns that were made with it keep their creatives. @throws `not_found` */
export const remove = procedureFor('edit')
  .input(z.object({ id: z.string() }))
  .mutation(({ ctx, input: { id: brandKitId } }) =>
    deleteBrandKit(ctx.db, { workspaceId: ctx.workspace.id, brandKitId }),
  );
