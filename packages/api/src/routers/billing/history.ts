import { listTransfers } from '@escena/db/ledger/list-transfers';
import { z } from 'zod';
import { procedureFor } from '../../member-procedure.ts';

const mostAtOnce = 100;

/** What happened to the workspace's credits, newest first, a page at a time. */
export const history = procedureFor('billing')
  .input(
    z.object({ cursor: z.string().optional(), limit: z.number().int().min(1).max(mostAtOnce).default(50) }),
  )
  .query(({ ctx, input }) => listTransfers(ctx.db, { workspaceId: ctx.workspace.id, ...input }));
