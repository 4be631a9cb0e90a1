import { createId } from '@escena/core/create-id';
import type { Db, Tx } from '../create-db.ts';
import { type Project, projectFields } from './project-fields.ts';

export async function createProject(
  db: Db | Tx,
  { workspaceId, name }: { workspaceId: string; name: string },
): Promise<Project> {
  return db.project.create({ data: { id: createId('project'), workspaceId, name }, select: projectFields });
}
