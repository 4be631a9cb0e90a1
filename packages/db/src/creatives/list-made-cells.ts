import type { Db, Tx } from '../create-db.ts';

/** What a job has made of its campaign already, by cell: an attempt that was cut off goes on from there. */
export async function listMadeCells(
  db: Db | Tx,
  { workspaceId, jobId }: { workspaceId: string; jobId: string },
): Promise<string[]> {
  const made = await db.creative.findMany({ where: { workspaceId, jobId }, select: { cellId: true } });
  return made.map(({ cellId }) => cellId);
}
