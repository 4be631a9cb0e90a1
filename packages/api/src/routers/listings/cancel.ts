import { inTransaction } from '@escena/db/in-transaction';
import { cancelFeed } from '@escena/db/feeds/steer-feed';
import { getListing } from '@escena/db/listings/get-listing';
import { listOpenBatches } from '@escena/db/listings/list-batches';
import { z } from 'zod';
import { readListing } from '../../listings/read-listing.ts';
import { procedureFor } from '../../member-procedure.ts';

/** Stops what is being staged: photos that wait at once, those that run within seconds. What is finished stays. @throws `not_found` */
export const cancel = procedureFor('edit')
  .input(z.object({ id: z.string() }))
  .mutation(({ ctx, input }) =>
    inTransaction(ctx.db, async (tx) => {
      const place = { workspaceId: ctx.workspace.id, listingId: input.id };
      await getListing(tx, place);
      for (const { id: feedId } of await listOpenBatches(tx, place)) {
        const ending = await cancelFeed(tx, { workspaceId: place.workspaceId, feedId });
        if (ending) await ctx.queue.enqueue('feed.advance', { feedId, turn: ending.turn }, { tx });
      }
      return readListing(tx, place);
    }),
  );
