import { cancelFeed } from '@escena/db/feeds/steer-feed';
import { z } from 'zod';
import { inTransaction } from '@escena/db/in-transaction';
import { readFeedView } from '../../feeds/read-feed-view.ts';
import { procedureFor } from '../../member-procedure.ts';

/** Stops a feed: rows that wait at once, those that run as soon as their worker hears of it. @throws `not_found` */
export const cancel = procedureFor('edit')
  .input(z.object({ id: z.string() }))
  .mutation(async ({ ctx, input }) => {
    const place = { workspaceId: ctx.workspace.id, feedId: input.id };
    return inTransaction(ctx.db, async (tx) => {
      const ending = await cancelFeed(tx, place);
      if (ending) await ctx.queue.enqueue('feed.advance', { feedId: ending.id, turn: ending.turn }, { tx });
      return readFeedView(tx, place);
    });
  });
