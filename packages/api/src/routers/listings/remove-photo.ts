import { removeListingPhoto } from '@escena/db/listings/listing-photos';
import { z } from 'zod';
import { procedureFor } from '../../member-procedure.ts';

/** The photo and its pictures stay in the project. @throws `not_found`, `listing.ended` */
export const removePhoto = procedureFor('edit')
  .input(z.object({ id: z.string(), photoId: z.string() }))
  .mutation(({ ctx, input: { id: listingId, photoId } }) =>
    removeListingPhoto(ctx.db, { workspaceId: ctx.workspace.id, listingId, photoId }),
  );
