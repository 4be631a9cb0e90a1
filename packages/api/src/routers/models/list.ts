import { listModels3d } from '@escena/db/models3d/list-models3d';
import { memberProcedure } from '../../member-procedure.ts';
import { toModelView } from '../../views/to-model-view.ts';

/** The workspace's own furniture, newest first. */
export const list = memberProcedure.query(async ({ ctx }) => {
  const models = await listModels3d(ctx.db, { workspaceId: ctx.workspace.id });
  return models.map(toModelView);
});
