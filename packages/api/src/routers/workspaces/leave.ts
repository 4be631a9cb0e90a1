import { recordAudit } from '@escena/db/audit/record-audit';
import { inTransaction } from '@escena/db/in-transaction';
import { leaveWorkspace } from '@escena/db/members/change-members';
import { z } from 'zod';
import { personProcedure } from '../../member-procedure.ts';

/** The asker leaves a workspace. @throws `not_found`, `members.last_owner` */
export const leave = personProcedure.input(z.object({ id: z.string() })).mutation(async ({ ctx, input }) => {
  const { userId, ip } = ctx;
  await inTransaction(ctx.db, async (tx) => {
    await leaveWorkspace(tx, { workspaceId: input.id, userId });
    await recordAudit(tx, { workspaceId: input.id, userId, ip, action: 'members.left', targetId: userId });
  });
});
