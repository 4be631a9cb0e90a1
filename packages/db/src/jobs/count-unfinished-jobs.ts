import type { Db, Tx } from '../create-db.ts';

/** How many jobs of a workspace wait or run. */
export async function countUnfinishedJobs(
  db: Db | Tx,
  { workspaceId }: { workspaceId: string },
): Promise<number> {
  return db.job.count({ where: { workspaceId, status: { in: ['queued', 'running'] } } });
}
