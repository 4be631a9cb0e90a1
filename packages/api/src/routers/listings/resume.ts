import { resumeFeed } from '@escena/db/feeds/steer-feed';
import { inTransaction } from '@escena/db/in-transaction';
import { lockListing } from '@escena/db/listings/get-listing';
import { listOpenBatches } from '@escena/db/listings/list-batches';
import { z } from 'zod';
import { readListing } from '../../listings/read-listing.ts';
import { procedureFor } from '../../member-procedure.ts';

/** Goes on with what waits for credits. Asking again changes nothing. @throws `not_found`, `listing.ended` */
export const resume = procedureFor('edit')
  .input(z.object({ id: z.string() }))
  .mutation(({ ctx, input }) =>
    inTransaction(ctx.db, async (tx) => {
      const place = { workspaceId: ctx.workspace.id, listingId: input.id };
      await lockListing(tx, place);
      for (const { id: feedId } of await listOpenBatches(tx, place)) {
        const going = await resumeFeed(tx, { workspaceId: place.workspaceId, feedId });
        if (going) await ctx.queue.enqueue('feed.advance', { feedId, turn: going.turn }, { tx });
      }
      return readListing(tx, place);
    }),
  );
