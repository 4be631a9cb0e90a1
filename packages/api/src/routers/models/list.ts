import { listModels3d } from '@escena/db/models3d/list-models3d';
import { procedureFor } from '../../member-procedure.ts';
import { toModelView } from '../../views/to-model-view.ts';

/** The workspace's own furniture, newest first. */
export const list = procedureFor('read').query(async ({ ctx }) => {
  const models = await listModels3d(ctx.db, { workspaceId: ctx.workspace.id });
  return models.map(toModelView);
});
