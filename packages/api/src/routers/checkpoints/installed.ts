import { listInstalled } from '@escena/db/checkpoints/list-installed';
import { procedureFor } from '../../member-procedure.ts';
import { toCheckpointView } from '../../views/to-checkpoint-view.ts';

/** The checkpoints that pictures can be drawn with, by title, and which of them a job may name. */
export const installed = procedureFor('read').query(async ({ ctx }) => {
  const checkpoints = await listInstalled(ctx.db);
  return checkpoints.map(toCheckpointView);
});
