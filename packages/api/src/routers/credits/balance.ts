import { readBalance } from '@escena/db/ledger/read-balance';
import { procedureFor } from '../../member-procedure.ts';

/** The workspace's credits: what may be spent, what running jobs hold, what was spent. */
export const balance = procedureFor('read').query(({ ctx }) =>
  readBalance(ctx.db, { workspaceId: ctx.workspace.id }),
);
