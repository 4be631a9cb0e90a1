import { listConfigurators } from '@escena/db/configurators/list-configurators';
import { z } from 'zod';
import { procedureFor } from '../../member-procedure.ts';
import { toConfiguratorView } from '../../views/configurator-view.ts';

/** Of the workspace or a project, newest first. */
export const list = procedureFor('read')
  .input(z.object({ projectId: z.string().optional() }))
  .query(async ({ ctx, input: { projectId } }) => {
    const rows = await listConfigurators(ctx.db, { workspaceId: ctx.workspace.id, projectId });
    return rows.map((row) => toConfiguratorView(row, ctx.publicUrl));
  });
