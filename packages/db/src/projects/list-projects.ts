import type { Db, Tx } from '../create-db.ts';
import { type Project, projectFields } from './project-fields.ts';

export interface ListedProject extends Project {
  readonly photos: number;
  /** the newest photo that can be shown */
  readonly cover: { readonly id: string; readonly thumbKey: string | null } | undefined;
}

/** Every project outside the bin, last changed first. */
export async function listProjects(
  db: Db | Tx,
  { workspaceId }: { workspaceId: string },
): Promise<ListedProject[]> {
  const projects = await db.project.findMany({
    where: { workspaceId, deletedAt: null },
    orderBy: { updatedAt: 'desc' },
    select: {
      ...projectFields,
      _count: { select: { assets: { where: { deletedAt: null } } } },
      assets: {
        where: { deletedAt: null, status: 'ready' },
        orderBy: { createdAt: 'desc' },
        take: 1,
        select: { id: true, thumbKey: true },
      },
    },
  });
  return projects.map(({ _count, assets, ...project }) => ({
    ...project,
    photos: _count.assets,
    cover: assets[0],
  }));
}
