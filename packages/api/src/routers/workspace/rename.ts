import { renameWorkspace } from '@escena/db/workspaces/rename-workspace';
import { z } from 'zod';
import { procedureFor } from '../../member-procedure.ts';
import { workspaceName } from '../workspaces/workspace-name.ts';

export const rename = procedureFor('members')
  .input(z.object({ name: workspaceName }))
  .mutation(async ({ ctx, input }) => {
    ctx.audit({ targetId: ctx.workspace.id });
    await renameWorkspace(ctx.db, { workspaceId: ctx.workspace.id, name: input.name });
  });
