import type { Db, Tx } from '../create-db.ts';
import type { Project } from './project-fields.ts';
import { type ProjectOfWorkspace, updateProject } from './update-project.ts';

/** Into the bin; `restoreProject` takes it out again. @throws AppError `not_found` */
export async function deleteProject(db: Db | Tx, project: ProjectOfWorkspace): Promise<Project> {
  return updateProject(db, { ...project, inBin: false }, { deletedAt: new Date() });
}
