import { allowSwimwear as allow } from '@escena/db/workspaces/swimwear';
import { z } from 'zod';
import { procedureFor } from '../../member-procedure.ts';

/** Lets swimwear and underwear be tried on, or no longer. */
export const allowSwimwear = procedureFor('privacy')
  .input(z.object({ allowed: z.boolean() }))
  .mutation(async ({ ctx, input }) => {
    await allow(ctx.db, { workspaceId: ctx.workspace.id, ...input });
    return input;
  });
