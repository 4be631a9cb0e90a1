import { readBalance } from '@escena/db/ledger/read-balance';
import { findUser } from '@escena/db/users/find-user';
import { memberProcedure } from '../../member-procedure.ts';

/** Where the asker works, as whom, and with how many credits left to spend. */
export const current = memberProcedure.query(async ({ ctx }) => {
  const { id, name, role, permissions } = ctx.workspace;
  const [balance, person] = await Promise.all([
    readBalance(ctx.db, { workspaceId: id }),
    findUser(ctx.db, { userId: ctx.userId }),
  ]);
  return {
    id,
    name,
    role,
    permissions: [...permissions],
    userName: person?.name ?? null,
    credits: balance.available,
  };
});
