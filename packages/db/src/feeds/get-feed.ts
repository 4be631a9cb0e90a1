import { AppError } from '@escena/core/app-error';
import type { Db, Tx } from '../create-db.ts';
import { type Feed, feedFields } from './feed-fields.ts';

/** @throws AppError `not_found`, also for a feed whose project is in the bin */
export async function getFeed(
  db: Db | Tx,
  { workspaceId, feedId }: { workspaceId: string; feedId: string },
): Promise<Feed> {
  const feed = await db.feed.findFirst({
    where: { id: feedId, workspaceId, project: { deletedAt: null } },
    select: feedFields,
  });
  if (!feed) throw new AppError('not_found', { data: { feedId } });
  return feed;
}
