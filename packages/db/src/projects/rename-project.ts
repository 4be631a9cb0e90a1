import type { Db, Tx } from '../create-db.ts';
import type { Project } from './project-fields.ts';
import { type ProjectOfWorkspace, updateProject } from './update-project.ts';

/** @throws AppError `not_found` */
export async function renameProject(
  db: Db | Tx,
  { name, ...project }: ProjectOfWorkspace & { name: string },
): Promise<Project> {
  return updateProject(db, { ...project, inBin: false }, { name });
}
