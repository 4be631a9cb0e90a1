import { countLivingPages } from '@escena/db/disclosures/count-living-pages';
import { deleteOutput } from '@escena/db/outputs/delete-output';
import { z } from 'zod';
import { procedureFor } from '../../member-procedure.ts';

/** Takes a finished picture out of sight. @returns how many public pages show it all the same @throws `not_found` */
export const remove = procedureFor('edit')
  .input(z.object({ id: z.string() }))
  .mutation(async ({ ctx, input }) => {
    const workspaceId = ctx.workspace.id;
    const { id: outputId } = input;
    await deleteOutput(ctx.db, { workspaceId, outputId });
    return { pages: await countLivingPages(ctx.db, { workspaceId, of: { outputId } }) };
  });
