import { roles } from '@escena/core/permissions';
import { setRole as change } from '@escena/db/members/change-members';
import { z } from 'zod';
import { procedureFor } from '../../member-procedure.ts';

/** @throws `not_found`, `members.owner_only`, `members.last_owner` */
export const setRole = procedureFor('members')
  .input(z.object({ userId: z.string(), role: z.enum(roles), approver: z.boolean() }))
  .mutation(async ({ ctx, input }) => {
    const { id: workspaceId, role: by } = ctx.workspace;
    ctx.audit({ detail: { role: input.role, approver: input.approver } });
    await change(ctx.db, { workspaceId, by, ...input });
  });
