import { AppError } from '@escena/core/app-error';
import { handOver as transfer } from '@escena/db/members/change-members';
import { z } from 'zod';
import { procedureFor } from '../../member-procedure.ts';

/** Another member becomes owner, the asker an administrator. @throws `not_found`, `members.owner_only` */
export const handOver = procedureFor('members')
  .input(z.object({ userId: z.string() }))
  .mutation(async ({ ctx, input }) => {
    const { id: workspaceId, role } = ctx.workspace;
    if (role !== 'owner') throw new AppError('members.owner_only');
    await transfer(ctx.db, { workspaceId, from: ctx.userId, to: input.userId });
  });
