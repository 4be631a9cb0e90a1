import type { Db, Tx } from '../create-db.ts';
import { type Page, type PageOptions, pageQuery, toPage } from '../page.ts';
import { type Font, fontFields } from './font-fields.ts';

/** The fonts of a workspace, newest first, a page at a time. */
export async function pageFonts(
  db: Db | Tx,
  options: PageOptions & { readonly workspaceId: string },
): Promise<Page<Font>> {
  const { where, ...query } = pageQuery(options);
  const found = await db.font.findMany({
    where: { workspaceId: options.workspaceId, deletedAt: null, ...where },
    ...query,
    select: fontFields,
  });
  return toPage(found, options);
}
