import { inTransaction } from '@escena/db/in-transaction';
import { z } from 'zod';
import { addPhotos as addPhotosTo } from '../../listings/add-photos.ts';
import { readListing } from '../../listings/read-listing.ts';
import { procedureFor } from '../../member-procedure.ts';
import { photoIdList } from './listing-fields.ts';

/** Photos of its project; one that it has already stays where it is. @throws `not_found`, `listing.ended`, `listing.too_many` */
export const addPhotos = procedureFor('edit')
  .input(z.object({ id: z.string(), assetIds: photoIdList }))
  .mutation(({ ctx, input: { id: listingId, assetIds } }) =>
    inTransaction(ctx.db, async (tx) => {
      const place = { workspaceId: ctx.workspace.id, listingId };
      await addPhotosTo({ tx, queue: ctx.queue }, { ...place, assetIds });
      return readListing(tx, place);
    }),
  );
