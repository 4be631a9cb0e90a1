import type { Db, Tx } from '../create-db.ts';
import type { Project } from './project-fields.ts';
import { type ProjectOfWorkspace, updateProject } from './update-project.ts';

/** Out of the bin. @throws AppError `not_found` */
export async function restoreProject(db: Db | Tx, project: ProjectOfWorkspace): Promise<Project> {
  return updateProject(db, { ...project, inBin: true }, { deletedAt: null });
}
