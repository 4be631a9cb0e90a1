import { getConfigurator } from '@escena/db/configurators/get-configurator';
import { z } from 'zod';
import { procedureFor } from '../../member-procedure.ts';
import { toConfiguratorView } from '../../views/configurator-view.ts';

/** @throws `not_found` */
export const get = procedureFor('read')
  .input(z.object({ id: z.string() }))
  .query(async ({ ctx, input: { id: configuratorId } }) => {
    const row = await getConfigurator(ctx.db, { workspaceId: ctx.workspace.id, configuratorId });
    return toConfiguratorView(row, ctx.publicUrl);
  });
