import { allowsSwimwear } from '@escena/db/workspaces/swimwear';
import { procedureFor } from '../../member-procedure.ts';

/** Whether swimwear and underwear may be tried on in the workspace. */
export const swimwear = procedureFor('read').query(async ({ ctx }) => ({
  allowed: await allowsSwimwear(ctx.db, { workspaceId: ctx.workspace.id }),
}));
