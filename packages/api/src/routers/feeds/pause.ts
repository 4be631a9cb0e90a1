import { pauseFeed } from '@escena/db/feeds/steer-feed';
import { z } from 'zod';
import { readFeedView } from '../../feeds/read-feed-view.ts';
import { procedureFor } from '../../member-procedure.ts';

/** Starts no more rows; those that run go on. Asking again changes nothing. @throws `not_found` */
export const pause = procedureFor('edit')
  .input(z.object({ id: z.string() }))
  .mutation(async ({ ctx, input }) => {
    const place = { workspaceId: ctx.workspace.id, feedId: input.id };
    await pauseFeed(ctx.db, place);
    return readFeedView(ctx.db, place);
  });
