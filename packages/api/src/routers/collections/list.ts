import { listCollections } from '@escena/db/collections/collections';
import { procedureFor } from '../../member-procedure.ts';

/** The workspace's collections, by name, with how many pictures are in each. */
export const list = procedureFor('read').query(({ ctx }) =>
  listCollections(ctx.db, { workspaceId: ctx.workspace.id }),
);
