import { listDeliveries } from '@escena/db/deliveries/find-deliveries';
import { getListing } from '@escena/db/listings/get-listing';
import { z } from 'zod';
import { procedureFor } from '../../member-procedure.ts';
import { toListingDeliveryView } from '../../views/listing-delivery-view.ts';

/** What went out of a listing, newest first. @throws `not_found` */
export const deliveries = procedureFor('read')
  .input(z.object({ id: z.string() }))
  .query(async ({ ctx, input }) => {
    const place = { workspaceId: ctx.workspace.id, listingId: input.id };
    await getListing(ctx.db, place);
    const found = await listDeliveries(ctx.db, place);
    return found.map((delivery) => toListingDeliveryView(delivery, ctx.publicUrl));
  });
