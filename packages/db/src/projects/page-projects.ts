import type { Db, Tx } from '../create-db.ts';
import { type Page, type PageOptions, pageQuery, toPage } from '../page.ts';
import { type Project, projectFields } from './project-fields.ts';

export interface PagedProject extends Project {
  readonly photos: number;
}

/** Projects outside the bin, newest first, a page at a time. */
export async function pageProjects(
  db: Db | Tx,
  options: PageOptions & { readonly workspaceId: string },
): Promise<Page<PagedProject>> {
  const { where, ...query } = pageQuery(options);
  const found = await db.project.findMany({
    where: { workspaceId: options.workspaceId, deletedAt: null, ...where },
    ...query,
    select: {
      ...projectFields,
      _count: { select: { assets: { where: { purpose: 'photo', deletedAt: null } } } },
    },
  });
  return toPage(
    found.map(({ _count, ...project }) => ({ ...project, photos: _count.assets })),
    options,
  );
}
