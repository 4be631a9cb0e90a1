import { createId } from '@escena/core/create-id';
import type { Db, Tx } from '../create-db.ts';
import type { Prisma } from '../generated/client.ts';
import { getProject } from '../projects/get-project.ts';
import { type Listing, listingFields } from './listing-fields.ts';

export interface CreateListingOptions {
  readonly workspaceId: string;
  readonly projectId: string;
  readonly createdById: string;
  readonly address: string;
  readonly reference: string;
  readonly profile: string;
  readonly label: boolean | null;
  readonly contact: string;
  readonly look: Prisma.InputJsonValue;
}

/** A listing without photos yet. @throws AppError `not_found` for the project */
export async function createListing(db: Db | Tx, options: CreateListingOptions): Promise<Listing> {
  await getProject(db, options);
  return db.listing.create({ data: { id: createId('listing'), ...options }, select: listingFields });
}
