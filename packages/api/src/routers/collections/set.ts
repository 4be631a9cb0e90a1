import { setInCollection } from '@escena/db/collections/collections';
import { z } from 'zod';
import { procedureFor } from '../../member-procedure.ts';

/** Puts a picture into a collection, or takes it out. @throws `not_found` */
export const set = procedureFor('edit')
  .input(z.object({ collectionId: z.string(), outputId: z.string(), isIn: z.boolean() }))
  .mutation(({ ctx, input }) => setInCollection(ctx.db, { workspaceId: ctx.workspace.id, ...input }));
