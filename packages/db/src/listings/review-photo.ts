import { AppError } from '@escena/core/app-error';
import { createId } from '@escena/core/create-id';
import type { Db, Tx } from '../create-db.ts';
import type { ReviewVerdict } from '../generated/enums.ts';
import { inTransaction } from '../in-transaction.ts';
import { type ListingPlace, lockListing } from './get-listing.ts';
import { listListingPhotos } from './list-listing-photos.ts';
import { standingOf } from './picture-of-photo.ts';

export interface ReviewOptions extends ListingPlace {
  readonly photoId: string;
  /** the picture that was looked at */
  readonly outputId: string;
  readonly verdict: ReviewVerdict;
  readonly comment: string;
  readonly byId: string;
}

/**
 * Writes down what a member decided about a photo's picture. The same again changes nothing.
 * @throws AppError `not_found`, `listing.ended`; `listing.newer_picture` when another one was made meanwhile
 */
export async function reviewPhoto(
  db: Db | Tx,
  { photoId, outputId, verdict, comment, byId, ...place }: ReviewOptions,
): Promise<void> {
  await inTransaction(db, async (tx) => {
    await lockListing(tx, place);
    const photo = (await listListingPhotos(tx, place)).find(({ id }) => id === photoId);
    if (!photo) throw new AppError('not_found', { data: { photoId } });
    const { picture, approval } = standingOf(photo);
    if (!picture) throw new AppError('not_found', { data: { outputId } });
    if (picture.outputId !== outputId) throw new AppError('listing.newer_picture', { data: { outputId } });
    const nothingNew = verdict === 'approved' ? approval !== undefined : verdict === 'withdrawn' && !approval;
    if (nothingNew) return;
    await tx.listingReview.create({
      data: {
        id: createId('listingReview'),
        workspaceId: place.workspaceId,
        photoId,
        outputId,
        verdict,
        comment,
        byId,
      },
      select: { id: true },
    });
  });
}
