import { deleteBrandKit } from '@escena/db/brand-kits/delete-brand-kit';
import { inTransaction } from '@escena/db/in-transaction';
import { z } from 'zod';
import { procedureFor } from '../../member-procedure.ts';

/** Campaigns that were made with it keep their creatives. @throws `not_found` */
export const remove = procedureFor('edit')
  .input(z.object({ id: z.string() }))
  .mutation(({ ctx, input: { id: brandKitId } }) =>
    inTransaction(ctx.db, (tx) => deleteBrandKit(tx, { workspaceId: ctx.workspace.id, brandKitId })),
  );
