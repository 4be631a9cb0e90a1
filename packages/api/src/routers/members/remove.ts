import { removeMember } from '@escena/db/members/change-members';
import { z } from 'zod';
import { procedureFor } from '../../member-procedure.ts';

/** @throws `not_found`, `members.owner_only`, `members.last_owner` */
export const remove = procedureFor('members')
  .input(z.object({ userId: z.string() }))
  .mutation(async ({ ctx, input }) => {
    const { id: workspaceId, role: by } = ctx.workspace;
    await removeMember(ctx.db, { workspaceId, by, userId: input.userId });
  });
