import type { Db, Tx } from '@escena/db/create-db';
import { getListing, type ListingPlace } from '@escena/db/listings/get-listing';
import { listOpenBatches } from '@escena/db/listings/list-batches';
import { listListingPhotos } from '@escena/db/listings/list-listing-photos';
import type { ListingView } from '../views/listing-view.ts';
import { toListingView } from '../views/to-listing-view.ts';

/** A listing as it is now. @throws AppError `not_found` */
export async function readListing(db: Db | Tx, place: ListingPlace): Promise<ListingView> {
  const listing = await getListing(db, place);
  const photos = await listListingPhotos(db, place);
  return toListingView({ listing, photos, batches: await listOpenBatches(db, place) });
}
