import { AppError } from '@escena/core/app-error';
import type { Tx } from '../create-db.ts';
import { type Feed, feedFields } from './feed-fields.ts';

/** The feed, for this transaction alone until it ends. @throws AppError `not_found` */
export async function lockFeed(
  tx: Tx,
  { workspaceId, feedId }: { workspaceId: string; feedId: string },
): Promise<Feed> {
  await tx.$queryRaw`SELECT 1 FROM "Feed" WHERE "id" = ${feedId} AND "workspaceId" = ${workspaceId} FOR UPDATE`;
  const feed = await tx.feed.findFirst({ where: { id: feedId, workspaceId }, select: feedFields });
  if (!feed) throw new AppError('not_found', { data: { feedId } });
  return feed;
}
