import { AppError } from '@escena/core/app-error';
import { createFeed } from '@escena/db/feeds/create-feed';
import { inTransaction } from '@escena/db/in-transaction';
import type { FeedError } from '@escena/feeds/feed-error';
import { z } from 'zod';
import { feedInput, prepareFeed } from '../../feeds/prepare-feed.ts';
import { readFeedView } from '../../feeds/read-feed-view.ts';
import { procedureFor } from '../../member-procedure.ts';

/** Of the errors in an error's own words; `feeds.check` tells all of them. */
const mostErrors = 20;

export const feedName = z.string().trim().min(1).max(120);
const templates = z.record(z.string(), z.json());

/**
 * Starts a catalogue: its rows and its place in the queue, all or nothing. Credits are reserved row by row, as each starts.
 * @throws `not_found`, `feed.invalid` when any row is wrong
 */
export const create = procedureFor('edit')
  .input(feedInput.extend({ name: feedName }))
  .mutation(async ({ ctx, input: { name, ...asked } }) => {
    const workspaceId = ctx.workspace.id;
    const { rows, errors } = await prepareFeed(ctx.db, { workspaceId, remote: ctx.remote, ...asked });
    if (errors.length > 0) throw invalid(errors);
    return inTransaction(ctx.db, async (tx) => {
      const { id, turn } = await createFeed(tx, {
        workspaceId,
        projectId: asked.projectId,
        createdById: ctx.userId,
        name,
        tool: asked.tool,
        template: templates.parse(asked.template),
        rows: rows.map(({ sku, title, source, overrides }) => ({ sku, title, source, overrides })),
      });
      await ctx.queue.enqueue('feed.advance', { feedId: id, turn }, { tx });
      return readFeedView(tx, { workspaceId, feedId: id });
    });
  });

function invalid(errors: readonly FeedError[]): AppError {
  const told = errors
    .slice(0, mostErrors)
    .map(({ line, column, reason }) => `line ${line}${column === null ? '' : `, ${column}`}: ${reason.en}`);
  return new AppError('feed.invalid', { detail: told.join('\n'), data: { errors: errors.length } });
}
