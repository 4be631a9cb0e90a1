import { inTransaction } from '@escena/db/in-transaction';
import { z } from 'zod';
import { deliverListing } from '../../listings/deliver-listing.ts';
import { procedureFor } from '../../member-procedure.ts';
import { toListingDeliveryView } from '../../views/listing-delivery-view.ts';

const dayMs = 86_400_000;

export const linkDays = z
  .number()
  .int()
  .min(1)
  .max(365)
  .nullable()
  .default(90)
  .describe('Days that the client’s link works; null: until you revoke it.');

/**
 * Sends what is approved on its way: one ZIP by the listing service's rules, and a page for the client.
 * @throws `not_found`, `listing.ended`, `listing.nothing_approved`, `compliance.*` with the rule quoted
 */
export const deliver = procedureFor('edit')
  .input(z.object({ id: z.string(), days: linkDays }))
  .mutation(({ ctx, input: { id: listingId, days } }) =>
    inTransaction(ctx.db, async (tx) => {
      const delivery = await deliverListing(
        { tx, queue: ctx.queue },
        {
          workspaceId: ctx.workspace.id,
          listingId,
          createdById: ctx.userId,
          expiresAt: days === null ? null : new Date(Date.now() + days * dayMs),
          workspaceName: ctx.workspace.name,
          urlOf: (token) => new URL(`/d/${token}`, ctx.publicUrl).href,
        },
      );
      ctx.audit({ targetId: listingId, detail: { delivery: delivery.id, photos: delivery.items.length } });
      return toListingDeliveryView(delivery, ctx.publicUrl);
    }),
  );
