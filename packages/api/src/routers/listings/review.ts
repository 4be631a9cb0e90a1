import { reviewPhoto } from '@escena/db/listings/review-photo';
import { z } from 'zod';
import { readListing } from '../../listings/read-listing.ts';
import { procedureFor } from '../../member-procedure.ts';

export const reviewSaid = {
  outputId: z.string().min(1).max(80).describe('The picture that was looked at: `output_…`'),
  verdict: z
    .enum(['approved', 'withdrawn', 'revision'])
    .describe('`approved`: it may go out; `withdrawn`: no longer; `revision`: it is to be made again.'),
  comment: z.string().trim().max(2000).default('').describe('What is to be different.'),
};

/**
 * Says whether a photo's picture may go out; only such do. @throws `not_found`, `listing.ended`, `listing.newer_picture`
 */
export const review = procedureFor('approve')
  .input(z.object({ id: z.string(), photoId: z.string(), ...reviewSaid }))
  .mutation(async ({ ctx, input: { id: listingId, ...said } }) => {
    const place = { workspaceId: ctx.workspace.id, listingId };
    await reviewPhoto(ctx.db, { ...place, ...said, byId: ctx.userId });
    ctx.audit({ targetId: said.outputId, detail: { verdict: said.verdict, listing: listingId } });
    return readListing(ctx.db, place);
  });
