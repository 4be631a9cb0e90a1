import type { Db, Tx } from '../create-db.ts';
import { photoIsThere } from '../jobs/job-fields.ts';
import { type Project, projectFields } from './project-fields.ts';

export interface ListedProject extends Project {
  readonly photos: number;
  /** the newest photo that can be shown */
  readonly cover: { readonly id: string; readonly thumbKey: string | null } | undefined;
  /** the newest finished picture */
  readonly newestOutputId: string | undefined;
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
      _count: { select: { assets: { where: { purpose: 'photo', deletedAt: null } } } },
      assets: {
        where: { purpose: 'photo', deletedAt: null, status: 'ready' },
        orderBy: { createdAt: 'desc' },
        take: 1,
        select: { id: true, thumbKey: true },
      },
      jobs: {
        where: { ...photoIsThere, outputs: { some: { deletedAt: null } } },
        orderBy: { createdAt: 'desc' },
        take: 1,
        select: {
          outputs: { where: { deletedAt: null }, orderBy: { index: 'asc' }, take: 1, select: { id: true } },
        },
      },
    },
  });
  return projects.map(({ _count, assets, jobs, ...project }) => ({
    ...project,
    photos: _count.assets,
    cover: assets[0],
    newestOutputId: jobs[0]?.outputs[0]?.id,
  }));
}
