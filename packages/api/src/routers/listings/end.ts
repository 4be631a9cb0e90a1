import { inTransaction } from '@escena/db/in-transaction';
import { endListing } from '@escena/db/listings/end-listing';
import { z } from 'zod';
import { readListing } from '../../listings/read-listing.ts';
import { procedureFor } from '../../member-procedure.ts';

/** Sold, let or taken back: the pages of its pictures are withdrawn. It cannot be undone. @throws `not_found`, `listing.ended` */
export const end = procedureFor('edit')
  .input(z.object({ id: z.string() }))
  .mutation(({ ctx, input }) =>
    inTransaction(ctx.db, async (tx) => {
      const place = { workspaceId: ctx.workspace.id, listingId: input.id };
      for (const { id: feedId, turn } of await endListing(tx, place))
        await ctx.queue.enqueue('feed.advance', { feedId, turn }, { tx });
      return readListing(tx, place);
    }),
  );
