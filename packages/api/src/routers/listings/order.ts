import { orderListingPhotos } from '@escena/db/listings/listing-photos';
import { z } from 'zod';
import { procedureFor } from '../../member-procedure.ts';
import { photoIdList } from './listing-fields.ts';

/** All photos of the listing, in the order wanted. @throws `not_found`, `listing.ended`, `conflict` */
export const order = procedureFor('edit')
  .meta({ audit: false })
  .input(z.object({ id: z.string(), photoIds: photoIdList }))
  .mutation(({ ctx, input: { id: listingId, photoIds } }) =>
    orderListingPhotos(ctx.db, { workspaceId: ctx.workspace.id, listingId, photoIds }),
  );
