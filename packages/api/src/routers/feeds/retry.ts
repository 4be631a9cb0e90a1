import { retryFeedRows } from '@escena/db/feeds/steer-feed';
import { inTransaction } from '@escena/db/in-transaction';
import { z } from 'zod';
import { readFeedView } from '../../feeds/read-feed-view.ts';
import { procedureFor } from '../../member-procedure.ts';

/** Gives rows that failed another try: one, or all. Nothing was charged for them. @throws `not_found` */
export const retry = procedureFor('edit')
  .input(z.object({ id: z.string(), rowId: z.string().optional() }))
  .mutation(async ({ ctx, input }) => {
    const place = { workspaceId: ctx.workspace.id, feedId: input.id };
    return inTransaction(ctx.db, async (tx) => {
      const feed = await retryFeedRows(tx, { ...place, rowId: input.rowId });
      if (feed) await ctx.queue.enqueue('feed.advance', { feedId: feed.id, turn: feed.turn }, { tx });
      return readFeedView(tx, place);
    });
  });
