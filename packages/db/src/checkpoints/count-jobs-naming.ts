import type { Db, Tx } from '../create-db.ts';

/**
 * Jobs that wait or run and have the checkpoint's name anywhere in what they ask, whichever tool they are of. A prompt
 * that is the very name counts too: then a removal waits for no reason, and that does no harm.
 */
export async function countJobsNaming(db: Db | Tx, { checkpoint }: { checkpoint: string }): Promise<number> {
  const [row] = await db.$queryRaw<{ count: number }[]>`
    SELECT count(*)::int AS "count" FROM "Job"
    WHERE "status" IN ('queued', 'running')
      AND jsonb_path_exists("input"::jsonb, '$.** ? (@ == $name)', jsonb_build_object('name', ${checkpoint}::text))`;
  return row?.count ?? 0;
}
