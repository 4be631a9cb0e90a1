import type { Db, Tx } from '../create-db.ts';
import { type Page, type PageOptions, pageQuery, toPage } from '../page.ts';
import { type Asset, assetFields } from './asset-fields.ts';

export interface PageAssetsOptions extends PageOptions {
  readonly workspaceId: string;
  readonly projectId?: string;
}

/** The photos of a workspace or a project outside the bin, newest first, a page at a time. */
export async function pageAssets(db: Db | Tx, options: PageAssetsOptions): Promise<Page<Asset>> {
  const { workspaceId, projectId } = options;
  const { where, ...query } = pageQuery(options);
  const found = await db.asset.findMany({
    where: {
      workspaceId,
      projectId,
      purpose: 'photo',
      deletedAt: null,
      project: { deletedAt: null },
      ...where,
    },
    ...query,
    select: assetFields,
  });
  return toPage(found, options);
}
