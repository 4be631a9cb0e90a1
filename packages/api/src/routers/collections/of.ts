import { collectionsOf } from '@escena/db/collections/collections';
import { getOutput } from '@escena/db/outputs/get-output';
import { z } from 'zod';
import { procedureFor } from '../../member-procedure.ts';

/** Ids of the collections that a picture is in. @throws `not_found` */
export const of = procedureFor('read')
  .input(z.object({ outputId: z.string() }))
  .query(async ({ ctx, input }) => {
    const which = { workspaceId: ctx.workspace.id, outputId: input.outputId };
    await getOutput(ctx.db, which);
    return collectionsOf(ctx.db, which);
  });
