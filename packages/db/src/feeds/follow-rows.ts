import type { Db, Tx } from '../create-db.ts';

/** Takes over how the jobs and photos of a feed's rows ended. Any number of times, by anybody. */
export async function followRows(db: Db | Tx, { feedId }: { feedId: string }): Promise<void> {
  await db.$executeRaw`
    UPDATE "FeedRow" r SET
      "status" = CASE j."status" WHEN 'succeeded' THEN 'done' WHEN 'failed' THEN 'failed' ELSE 'cancelled' END::"FeedRowStatus",
      "errorCode" = CASE j."status" WHEN 'failed' THEN j."errorCode" END,
      "errorDetail" = CASE j."status" WHEN 'failed' THEN j."errorDetail" END
    FROM "Job" j
    WHERE r."feedId" = ${feedId} AND r."status" = 'running' AND j."id" = r."jobId"
      AND j."status" IN ('succeeded', 'failed', 'cancelled')`;
  await db.$executeRaw`
    UPDATE "FeedRow" r SET "status" = 'failed', "errorCode" = COALESCE(a."errorCode", 'not_found'), "errorDetail" = a."errorDetail"
    FROM "Asset" a
    WHERE r."feedId" = ${feedId} AND r."status" = 'fetching' AND a."id" = r."assetId"
      AND (a."status" = 'failed' OR a."deletedAt" IS NOT NULL)`;
  // Its photo was removed for good, and its job with it.
  await db.feedRow.updateMany({
    where: { feedId, status: 'running', jobId: null },
    data: { status: 'failed', errorCode: 'not_found' },
  });
}
