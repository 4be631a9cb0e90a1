import { resumeFeed } from '@escena/db/feeds/steer-feed';
import { inTransaction } from '@escena/db/in-transaction';
import { z } from 'zod';
import { readFeedView } from '../../feeds/read-feed-view.ts';
import { procedureFor } from '../../member-procedure.ts';

/** Goes on with a paused feed. Asking again changes nothing. @throws `not_found` */
export const resume = procedureFor('edit')
  .input(z.object({ id: z.string() }))
  .mutation(async ({ ctx, input }) => {
    const place = { workspaceId: ctx.workspace.id, feedId: input.id };
    return inTransaction(ctx.db, async (tx) => {
      const feed = await resumeFeed(tx, place);
      if (feed) await ctx.queue.enqueue('feed.advance', { feedId: feed.id, turn: feed.turn }, { tx });
      return readFeedView(tx, place);
    });
  });
