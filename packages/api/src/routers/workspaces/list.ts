import { listWorkspaces } from '@escena/db/workspaces/list-workspaces';
import { personProcedure } from '../../member-procedure.ts';

/** Where the asker may work, in the order in which they joined. */
export const list = personProcedure.query(async ({ ctx }) => {
  const mine = await listWorkspaces(ctx.db, { userId: ctx.userId });
  const here = mine.find(({ id }) => id === ctx.workspaceId) ?? mine[0];
  return mine.map(({ id, name, role }) => ({ id, name, role, isHere: id === here?.id }));
});
