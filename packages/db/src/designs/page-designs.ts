import type { Db, Tx } from '../create-db.ts';
import { type Page, type PageOptions, pageQuery, toPage } from '../page.ts';
import { type Design, designFields } from './design-fields.ts';

interface PageDesignsOptions extends PageOptions {
  readonly workspaceId: string;
  readonly configuratorId?: string | undefined;
}

/** The designs of a workspace or a configurator, newest first, a page at a time. */
export async function pageDesigns(db: Db | Tx, options: PageDesignsOptions): Promise<Page<Design>> {
  const { workspaceId, configuratorId } = options;
  const { where, ...query } = pageQuery(options);
  const found = await db.design.findMany({
    where: { workspaceId, configuratorId, ...where },
    ...query,
    select: designFields,
  });
  return toPage(found, options);
}
