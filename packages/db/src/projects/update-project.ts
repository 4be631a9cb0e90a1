import { AppError } from '@escena/core/app-error';
import type { Db, Tx } from '../create-db.ts';
import type { Prisma } from '../generated/client.ts';
import { type Project, projectFields } from './project-fields.ts';

export interface ProjectOfWorkspace {
  readonly workspaceId: string;
  readonly projectId: string;
}

/**
 * One change of one project; `inBin` says which side it must be on.
 * @throws AppError `not_found`
 */
export async function updateProject(
  db: Db | Tx,
  { workspaceId, projectId, inBin }: ProjectOfWorkspace & { inBin: boolean },
  data: Prisma.ProjectUpdateManyMutationInput,
): Promise<Project> {
  const [project] = await db.project.updateManyAndReturn({
    where: { id: projectId, workspaceId, deletedAt: inBin ? { not: null } : null },
    data,
    select: projectFields,
  });
  if (!project) throw new AppError('not_found', { data: { projectId } });
  return project;
}
