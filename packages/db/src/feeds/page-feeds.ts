import type { Db, Tx } from '../create-db.ts';
import { type Page, type PageOptions, pageQuery, toPage } from '../page.ts';
import { type Feed, feedFields } from './feed-fields.ts';

interface PageFeedsOptions extends PageOptions {
  readonly workspaceId: string;
  readonly projectId?: string;
}

/** The catalogues of a workspace or a project, newest first, a page at a time; a listing's batches are not among them. */
export async function pageFeeds(db: Db | Tx, options: PageFeedsOptions): Promise<Page<Feed>> {
  const { workspaceId, projectId } = options;
  const { where, ...query } = pageQuery(options);
  const found = await db.feed.findMany({
    where: { workspaceId, projectId, listingId: null, project: { deletedAt: null }, ...where },
    ...query,
    select: feedFields,
  });
  return toPage(found, options);
}
