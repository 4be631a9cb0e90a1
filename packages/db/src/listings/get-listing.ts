import { AppError } from '@escena/core/app-error';
import type { Db, Tx } from '../create-db.ts';
import { type Listing, listingFields } from './listing-fields.ts';

export interface ListingPlace {
  readonly workspaceId: string;
  readonly listingId: string;
}

/** @throws AppError `not_found`, also for a listing whose project is in the bin */
export async function getListing(db: Db | Tx, { workspaceId, listingId }: ListingPlace): Promise<Listing> {
  const listing = await db.listing.findFirst({
    where: { id: listingId, workspaceId, project: { deletedAt: null } },
    select: listingFields,
  });
  if (!listing) throw new AppError('not_found', { data: { listingId } });
  return listing;
}

/**
 * The listing, for this transaction alone until it ends, to be changed.
 * @throws AppError `not_found`; `listing.ended`
 */
export async function lockListing(tx: Tx, { workspaceId, listingId }: ListingPlace): Promise<Listing> {
  await tx.$queryRaw`SELECT 1 FROM "Listing" WHERE "id" = ${listingId} AND "workspaceId" = ${workspaceId} FOR UPDATE`;
  const listing = await getListing(tx, { workspaceId, listingId });
  if (listing.endedAt) throw new AppError('listing.ended', { data: { listingId } });
  return listing;
}
