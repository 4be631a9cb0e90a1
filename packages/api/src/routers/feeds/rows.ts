import { getFeed } from '@escena/db/feeds/get-feed';
import { listFeedRows } from '@escena/db/feeds/list-feed-rows';
import { z } from 'zod';
import { procedureFor } from '../../member-procedure.ts';
import { toFeedRowView } from '../../views/to-feed-view.ts';

/** Every row of a feed and how far it is, in the file's order. @throws `not_found` */
export const rows = procedureFor('read')
  .input(z.object({ id: z.string() }))
  .query(async ({ ctx, input }) => {
    const place = { workspaceId: ctx.workspace.id, feedId: input.id };
    await getFeed(ctx.db, place);
    const found = await listFeedRows(ctx.db, place);
    return found.map(toFeedRowView);
  });
