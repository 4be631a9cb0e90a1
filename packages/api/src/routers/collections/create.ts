import { createCollection } from '@escena/db/collections/collections';
import { z } from 'zod';
import { procedureFor } from '../../member-procedure.ts';

/** A collection of that name; one that is there already is answered. */
export const create = procedureFor('edit')
  .input(z.object({ name: z.string().trim().min(1).max(80) }))
  .mutation(({ ctx, input }) =>
    createCollection(ctx.db, { workspaceId: ctx.workspace.id, name: input.name }),
  );
