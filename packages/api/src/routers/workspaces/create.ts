import { throttle } from '@escena/accounts/throttle';
import { recordAudit } from '@escena/db/audit/record-audit';
import { inTransaction } from '@escena/db/in-transaction';
import { createWorkspace } from '@escena/db/workspaces/create-workspace';
import { z } from 'zod';
import { personProcedure } from '../../member-procedure.ts';
import { workspaceName } from './workspace-name.ts';

/** A workspace of the asker's own, where they work from now on. @throws `sign_in.too_many` */
export const create = personProcedure
  .input(z.object({ name: workspaceName }))
  .mutation(async ({ ctx, input }) => {
    const { userId, ip, shop } = ctx;
    await throttle(ctx.db, { action: 'workspace', account: userId, ip });
    // Where credits are sold, one person does not get the newcomer's credits twice.
    const startingCredits = shop ? 0 : ctx.startingCredits;
    const { workspaceId } = await inTransaction(ctx.db, async (tx) => {
      const made = await createWorkspace(tx, { name: input.name, ownerId: userId, startingCredits });
      await recordAudit(tx, { ...made, userId, ip, action: 'workspaces.create', targetId: made.workspaceId });
      return made;
    });
    await ctx.session.enter(workspaceId);
    return { id: workspaceId };
  });
