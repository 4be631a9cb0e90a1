import { updateListing } from '@escena/db/listings/update-listing';
import { z } from 'zod';
import { readListing } from '../../listings/read-listing.ts';
import { procedureFor } from '../../member-procedure.ts';
import { listingSaid } from './listing-fields.ts';

/** What was staged or delivered stays as it is. @throws `not_found`, `listing.ended` */
export const update = procedureFor('edit')
  .input(z.object({ id: z.string(), change: z.object(listingSaid).partial() }))
  .mutation(async ({ ctx, input: { id: listingId, change } }) => {
    const place = { workspaceId: ctx.workspace.id, listingId };
    await updateListing(ctx.db, { ...place, change });
    return readListing(ctx.db, place);
  });
