import type { Db, Tx } from '../create-db.ts';
import { type Page, type PageOptions, pageQuery, toPage } from '../page.ts';
import { type Model3d, model3dFields } from './model3d-fields.ts';

/** The models of a workspace, newest first, a page at a time. */
export async function pageModels3d(
  db: Db | Tx,
  options: PageOptions & { readonly workspaceId: string },
): Promise<Page<Model3d>> {
  const { where, ...query } = pageQuery(options);
  const found = await db.model3d.findMany({
    where: { workspaceId: options.workspaceId, deletedAt: null, ...where },
    ...query,
    select: model3dFields,
  });
  return toPage(found, options);
}
