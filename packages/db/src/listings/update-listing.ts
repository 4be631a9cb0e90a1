import type { Db, Tx } from '../create-db.ts';
import type { Prisma } from '../generated/client.ts';
import { inTransaction } from '../in-transaction.ts';
import { type ListingPlace, lockListing } from './get-listing.ts';
import { type Listing, listingFields } from './listing-fields.ts';

export interface ListingChange {
  readonly address?: string;
  readonly reference?: string;
  readonly profile?: string;
  readonly label?: boolean | null;
  readonly contact?: string;
  readonly look?: Prisma.InputJsonValue;
}

/** @throws AppError `not_found`, `listing.ended` */
export async function updateListing(
  db: Db | Tx,
  { change, ...place }: ListingPlace & { readonly change: ListingChange },
): Promise<Listing> {
  return inTransaction(db, async (tx) => {
    await lockListing(tx, place);
    return tx.listing.update({ where: { id: place.listingId }, data: change, select: listingFields });
  });
}
