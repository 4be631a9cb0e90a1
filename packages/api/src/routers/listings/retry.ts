import { retryFeedRows } from '@escena/db/feeds/steer-feed';
import { inTransaction } from '@escena/db/in-transaction';
import { lockListing } from '@escena/db/listings/get-listing';
import { listListingPhotos } from '@escena/db/listings/list-listing-photos';
import { standingOf } from '@escena/db/listings/picture-of-photo';
import { z } from 'zod';
import { readListing } from '../../listings/read-listing.ts';
import { procedureFor } from '../../member-procedure.ts';

/** Gives photos that failed another try: one, or all. Nothing was charged for them. @throws `not_found`, `listing.ended` */
export const retry = procedureFor('edit')
  .input(z.object({ id: z.string(), photoId: z.string().optional() }))
  .mutation(({ ctx, input: { id: listingId, photoId } }) =>
    inTransaction(ctx.db, async (tx) => {
      const place = { workspaceId: ctx.workspace.id, listingId };
      await lockListing(tx, place);
      const photos = await listListingPhotos(tx, place);
      for (const photo of photos) {
        const { row } = standingOf(photo);
        if (row?.status !== 'failed' || (photoId !== undefined && photo.id !== photoId)) continue;
        const { feedId, id: rowId } = row;
        const feed = await retryFeedRows(tx, { workspaceId: place.workspaceId, feedId, rowId });
        if (feed) await ctx.queue.enqueue('feed.advance', { feedId, turn: feed.turn }, { tx });
      }
      return readListing(tx, place);
    }),
  );
