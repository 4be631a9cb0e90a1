import type { Db, Tx } from '../create-db.ts';
import type { LedgerKind } from '../generated/enums.ts';

export interface TransferLine {
  /** of its newest entry; the cursor */
  readonly id: string;
  readonly kind: LedgerKind;
  readonly jobId: string | null;
  /** where the job was, for a way back to it */
  readonly projectId: string | null;
  /** by how much what may be spent went up or down */
  readonly credits: number;
  /** what may be spent after it */
  readonly balance: number;
  readonly createdAt: Date;
}

/**
 * Transfers that changed what may be spent, newest first: one line each, for a person to read and add up.
 * @param cursor the last line's id of the page before
 */
export async function listTransfers(
  db: Db | Tx,
  { workspaceId, limit, cursor }: { workspaceId: string; limit: number; cursor?: string },
): Promise<{ lines: TransferLine[]; nextCursor: string | null }> {
  const lines = await db.$queryRaw<TransferLine[]>`
    WITH transfers AS (
      SELECT max("id") AS "id", min("kind"::text) AS "kind", max("jobId") AS "jobId",
             sum("amount")::int AS "credits", max("createdAt") AS "createdAt"
      FROM "LedgerEntry"
      WHERE "workspaceId" = ${workspaceId} AND "account" IN ('plan', 'pack')
      GROUP BY "key"
    ), running AS (
      SELECT *, (sum("credits") OVER (ORDER BY "id"))::int AS "balance" FROM transfers
    )
    SELECT running.*, job."projectId"
    FROM running LEFT JOIN "Job" job ON job."id" = running."jobId" AND job."workspaceId" = ${workspaceId}
    WHERE ${cursor ?? null}::text IS NULL OR running."id" < ${cursor ?? null}::text
    ORDER BY running."id" DESC
    LIMIT ${limit + 1}`;
  const page = lines.slice(0, limit);
  return { lines: page, nextCursor: lines.length > limit ? (page.at(-1)?.id ?? null) : null };
}
