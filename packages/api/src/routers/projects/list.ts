import { listProjects } from '@escena/db/projects/list-projects';
import { procedureFor } from '../../member-procedure.ts';
import type { ProjectView } from '../../views/project-view.ts';

/** Every project outside the bin, last changed first. */
export const list = procedureFor('read').query(async ({ ctx }): Promise<ProjectView[]> => {
  const projects = await listProjects(ctx.db, { workspaceId: ctx.workspace.id });
  return projects.map(({ id, name, photos, cover, newestOutputId, updatedAt }) => ({
    id,
    name,
    photoCount: photos,
    cover: coverOf(newestOutputId, cover?.id),
    updatedAt,
  }));
});

function coverOf(outputId: string | undefined, assetId: string | undefined): ProjectView['cover'] {
  if (outputId !== undefined) return { kind: 'output', id: outputId };
  return assetId === undefined ? null : { kind: 'asset', id: assetId };
}
