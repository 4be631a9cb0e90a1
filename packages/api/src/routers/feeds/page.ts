import { countFeedRows } from '@escena/db/feeds/count-feed-rows';
import { pageFeeds } from '@escena/db/feeds/page-feeds';
import { z } from 'zod';
import { procedureFor } from '../../member-procedure.ts';
import { answerPage, pageInput } from '../../paging/cursor.ts';
import type { FeedView } from '../../views/feed-view.ts';
import { toFeedView } from '../../views/to-feed-view.ts';

/** Feeds of the workspace or of a project, newest first, a page at a time. */
export const page = procedureFor('read')
  .input(z.object({ projectId: z.string().optional(), ...pageInput }))
  .query(async ({ ctx, input }) => {
    const workspaceId = ctx.workspace.id;
    const { items, nextCursor } = await answerPage(
      input,
      (options) => pageFeeds(ctx.db, { workspaceId, projectId: input.projectId, ...options }),
      (feed) => feed,
    );
    const counts = await countFeedRows(ctx.db, { workspaceId, feedIds: items.map(({ id }) => id) });
    return {
      items: items.flatMap((feed): FeedView[] => {
        const rows = counts.get(feed.id);
        return rows ? [toFeedView(feed, rows)] : [];
      }),
      nextCursor,
    };
  });
