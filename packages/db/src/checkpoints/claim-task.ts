import type { Db } from '../create-db.ts';
import type { CheckpointTaskKind } from '../generated/enums.ts';
import type { CheckpointTask } from './list-stores.ts';

/** A worker's hold on a task: it ends when the lease is not renewed. */
export interface TaskClaim {
  readonly id: string;
  readonly fence: number;
}

/** Several missed renewals: a worker renews it every second. */
export const taskLeaseSeconds = 15;

/** Takes the oldest task that nobody is at, also from a worker that is gone. */
export async function claimTask(
  db: Db,
  { storeId, kinds }: { storeId: string; kinds: readonly CheckpointTaskKind[] },
): Promise<CheckpointTask | undefined> {
  const rows = await db.$queryRaw<{ id: string }[]>`
    UPDATE "CheckpointTask" SET
      "status" = 'running', "fence" = "fence" + 1, "leasedUntil" = now() + make_interval(secs => ${taskLeaseSeconds}),
      "startedAt" = coalesce("startedAt", now()), "phase" = NULL, "bytesPerSecond" = NULL, "resumedBytes" = NULL
    WHERE "id" = (
      SELECT "id" FROM "CheckpointTask"
      WHERE "storeId" = ${storeId} AND "kind"::text = ANY (${kinds}::text[])
        AND ("status" = 'waiting' OR ("status" = 'running' AND "leasedUntil" < now()))
      ORDER BY "createdAt" LIMIT 1 FOR UPDATE SKIP LOCKED
    )
    RETURNING "id"`;
  const [claimed] = rows;
  if (!claimed) return undefined;
  return (await db.checkpointTask.findUnique({ where: { id: claimed.id } })) ?? undefined;
}
