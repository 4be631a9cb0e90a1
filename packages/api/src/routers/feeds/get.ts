import { z } from 'zod';
import { readFeedView } from '../../feeds/read-feed-view.ts';
import { procedureFor } from '../../member-procedure.ts';

/** @throws `not_found` */
export const get = procedureFor('read')
  .input(z.object({ id: z.string() }))
  .query(({ ctx, input }) => readFeedView(ctx.db, { workspaceId: ctx.workspace.id, feedId: input.id }));
