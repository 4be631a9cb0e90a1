import type { Db, Tx } from '../create-db.ts';
import { cancelFeed } from '../feeds/steer-feed.ts';
import { requestCancel } from '../jobs/request-cancel.ts';

/** What of a workspace has files: ids. */
export async function listErasable(
  db: Db | Tx,
  { workspaceId }: { workspaceId: string },
): Promise<{ assets: string[]; models: string[]; fonts: string[] }> {
  const where = { where: { workspaceId }, select: { id: true } } as const;
  const ids = (rows: readonly { readonly id: string }[]) => rows.map(({ id }) => id);
  return {
    assets: ids(await db.asset.findMany(where)),
    models: ids(await db.model3d.findMany(where)),
    fonts: ids(await db.font.findMany(where)),
  };
}

/** Tells every feed and every job of a workspace to stop. @returns how many jobs still run */
export async function stopJobs(db: Db | Tx, { workspaceId }: { workspaceId: string }): Promise<number> {
  const feeds = await db.feed.findMany({ where: { workspaceId, finishedAt: null }, select: { id: true } });
  for (const { id: feedId } of feeds) await cancelFeed(db, { workspaceId, feedId });
  const open = { workspaceId, status: { in: ['queued', 'running'] } } as const;
  const jobs = await db.job.findMany({
    where: { ...open, status: { in: [...open.status.in] } },
    select: { id: true },
  });
  for (const { id: jobId } of jobs) await requestCancel(db, { workspaceId, jobId });
  return db.job.count({ where: { workspaceId, status: { in: ['queued', 'running'] } } });
}
