import { revokeShare } from '@escena/db/shares/revoke-share';
import { z } from 'zod';
import { procedureFor } from '../../member-procedure.ts';

/** The link works no more. @throws `not_found` */
export const revoke = procedureFor('edit')
  .input(z.object({ id: z.string() }))
  .mutation(({ ctx, input }) => revokeShare(ctx.db, { workspaceId: ctx.workspace.id, shareId: input.id }));
