import { createListing } from '@escena/db/listings/create-listing';
import { inTransaction } from '@escena/db/in-transaction';
import { z } from 'zod';
import { addPhotos } from '../../listings/add-photos.ts';
import { readListing } from '../../listings/read-listing.ts';
import { procedureFor } from '../../member-procedure.ts';
import { listingSaid, photoIdList } from './listing-fields.ts';

/** A listing, with the project's photos that are named. @throws `not_found`, `listing.too_many` */
export const create = procedureFor('edit')
  .input(
    z.object({
      projectId: z.string(),
      address: listingSaid.address,
      reference: listingSaid.reference.default(''),
      profile: listingSaid.profile.default('other'),
      label: listingSaid.label.default(null),
      contact: listingSaid.contact.default(''),
      look: listingSaid.look.prefault({}),
      assetIds: photoIdList.optional(),
    }),
  )
  .mutation(({ ctx, input: { assetIds, ...said } }) =>
    inTransaction(ctx.db, async (tx) => {
      const workspaceId = ctx.workspace.id;
      const { id: listingId } = await createListing(tx, { workspaceId, createdById: ctx.userId, ...said });
      const place = { workspaceId, listingId };
      if (assetIds) await addPhotos({ tx, queue: ctx.queue }, { ...place, assetIds });
      return readListing(tx, place);
    }),
  );
