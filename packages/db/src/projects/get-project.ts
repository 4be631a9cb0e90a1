import { AppError } from '@escena/core/app-error';
import type { Db, Tx } from '../create-db.ts';
import { type Project, projectFields } from './project-fields.ts';

/** @throws AppError `not_found`, also for a project in the bin */
export async function getProject(
  db: Db | Tx,
  { workspaceId, projectId }: { workspaceId: string; projectId: string },
): Promise<Project> {
  const project = await db.project.findFirst({
    where: { id: projectId, workspaceId, deletedAt: null },
    select: projectFields,
  });
  if (!project) throw new AppError('not_found', { data: { projectId } });
  return project;
}
