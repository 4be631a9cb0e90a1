import { createShare } from '@escena/db/shares/create-share';
import { z } from 'zod';
import { procedureFor } from '../../member-procedure.ts';
import { toShareView } from './share-view.ts';

const dayMs = 86_400_000;

/** A page for everyone who has its link: the picture beside its photo. @throws `not_found` */
export const create = procedureFor('edit')
  .input(z.object({ outputId: z.string(), days: z.number().int().min(1).max(3650).nullable() }))
  .mutation(async ({ ctx, input: { outputId, days } }) => {
    const share = await createShare(ctx.db, {
      workspaceId: ctx.workspace.id,
      outputId,
      createdById: ctx.userId,
      expiresAt: days === null ? null : new Date(Date.now() + days * dayMs),
    });
    return toShareView(share, ctx.publicUrl);
  });
