import { getOutput } from '@escena/db/outputs/get-output';
import { listShares } from '@escena/db/shares/list-shares';
import { z } from 'zod';
import { procedureFor } from '../../member-procedure.ts';
import { toShareView } from './share-view.ts';

/** The links of a picture that work now. @throws `not_found` */
export const list = procedureFor('read')
  .input(z.object({ outputId: z.string() }))
  .query(async ({ ctx, input: { outputId } }) => {
    const workspaceId = ctx.workspace.id;
    await getOutput(ctx.db, { workspaceId, outputId });
    const shares = await listShares(ctx.db, { workspaceId, outputId });
    return shares.map((share) => toShareView(share, ctx.publicUrl));
  });
