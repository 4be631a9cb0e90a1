import { listTransfers } from '@escena/db/ledger/list-transfers';
import { z } from 'zod';
import { procedureFor } from '../../member-procedure.ts';
import { pageInput } from '../../paging/cursor.ts';

/** What happened to the workspace's credits, newest first, a page at a time. */
export const history = procedureFor('read')
  .input(z.object(pageInput))
  .query(async ({ ctx, input }) => {
    const { lines, nextCursor } = await listTransfers(ctx.db, { workspaceId: ctx.workspace.id, ...input });
    return { items: lines, nextCursor };
  });
