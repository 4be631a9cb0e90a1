import { z } from 'zod';
import { describeFeed } from '../../feeds/describe-feed.ts';
import { procedureFor } from '../../member-procedure.ts';

/** Every finished picture of a feed: its name, what it shows in both languages, what was measured. @throws `not_found` */
export const pictures = procedureFor('read')
  .input(z.object({ id: z.string() }))
  .query(async ({ ctx, input }) => {
    const { rows } = await describeFeed(ctx.db, { workspaceId: ctx.workspace.id, feedId: input.id });
    return rows.flatMap(({ sku, pictures: made }) =>
      made.map(({ outputId, fileName, format, alt, measures }) => ({
        sku,
        outputId,
        fileName,
        format,
        alt,
        ...measures,
      })),
    );
  });
