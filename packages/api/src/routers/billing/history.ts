import { listTransfers } from '@escena/db/ledger/list-transfers';
import { z } from 'zod';
import { memberProcedure } from '../../member-procedure.ts';

const mostAtOnce = 100;

/** What happened to the workspace's credits, newest first, a page at a time. */
export const history = memberProcedure
  .input(
    z.object({ cursor: z.string().optional(), limit: z.number().int().min(1).max(mostAtOnce).default(50) }),
  )
  .query(({ ctx, input }) => listTransfers(ctx.db, { workspaceId: ctx.workspace.id, ...input }));
