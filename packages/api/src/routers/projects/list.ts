import { listProjects } from '@escena/db/projects/list-projects';
import { memberProcedure } from '../../member-procedure.ts';
import type { ProjectView } from '../../views/project-view.ts';

/** Every project outside the bin, last changed first. */
export const list = memberProcedure.query(async ({ ctx }): Promise<ProjectView[]> => {
  const projects = await listProjects(ctx.db, { workspaceId: ctx.workspace.id });
  return projects.map(({ id, name, photos, cover, updatedAt }) => ({
    id,
    name,
    photoCount: photos,
    cover: cover ? { kind: 'asset', id: cover.id } : null,
    updatedAt,
  }));
});
