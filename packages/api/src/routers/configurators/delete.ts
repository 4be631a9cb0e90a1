import { deleteConfigurator } from '@escena/db/configurators/delete-configurator';
import { z } from 'zod';
import { procedureFor } from '../../member-procedure.ts';

/** For good, with its designs; pictures that were made of them stay. @throws `not_found` */
export const remove = procedureFor('edit')
  .input(z.object({ id: z.string() }))
  .mutation(({ ctx, input: { id: configuratorId } }) =>
    deleteConfigurator(ctx.db, { workspaceId: ctx.workspace.id, configuratorId }),
  );
