import type { Db, Tx } from '../create-db.ts';
import { type Page, type PageOptions, pageQuery, toPage } from '../page.ts';
import { type ListingCard, listingCardFields } from './listing-fields.ts';

interface PageListingsOptions extends PageOptions {
  readonly workspaceId: string;
  readonly projectId?: string;
}

/** The listings of a workspace or a project, newest first, a page at a time. */
export async function pageListings(db: Db | Tx, options: PageListingsOptions): Promise<Page<ListingCard>> {
  const { workspaceId, projectId } = options;
  const { where, ...query } = pageQuery(options);
  const found = await db.listing.findMany({
    where: { workspaceId, projectId, project: { deletedAt: null }, ...where },
    ...query,
    select: listingCardFields,
  });
  return toPage(found, options);
}
