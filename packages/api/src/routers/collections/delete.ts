import { deleteCollection } from '@escena/db/collections/collections';
import { z } from 'zod';
import { procedureFor } from '../../member-procedure.ts';

/** The collection goes, its pictures stay. @throws `not_found` */
export const remove = procedureFor('edit')
  .input(z.object({ id: z.string() }))
  .mutation(({ ctx, input }) =>
    deleteCollection(ctx.db, { workspaceId: ctx.workspace.id, collectionId: input.id }),
  );
