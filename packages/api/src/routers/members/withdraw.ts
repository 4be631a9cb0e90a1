import { withdrawInvitation } from '@escena/db/invitations/invitations';
import { z } from 'zod';
import { procedureFor } from '../../member-procedure.ts';

/** Takes an invitation back; its link stops working. @throws `not_found` */
export const withdraw = procedureFor('members')
  .input(z.object({ id: z.string() }))
  .mutation(({ ctx, input }) => withdrawInvitation(ctx.db, { id: input.id, workspaceId: ctx.workspace.id }));
