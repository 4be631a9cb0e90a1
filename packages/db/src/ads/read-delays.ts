import type { Db } from '../create-db.ts';
import type { AdEventKind } from '../generated/client.ts';

/** How many impressions of an age were first rewarded after a delay. Milliseconds, each rounded up to a part in twenty. */
export interface AdDelay {
  readonly age: number;
  readonly delay: number;
  readonly rewards: number;
}

/** When rewards came: each impression's first, of those that are still kept. */
export async function readDelays(
  db: Db,
  { campaignId, kind, now }: { campaignId: string; kind: AdEventKind; now: Date },
): Promise<AdDelay[]> {
  return db.$queryRaw<AdDelay[]>`
    WITH "first" AS (
      SELECT "impressionId", min("impressionAt") AS "shownAt", min("at") AS "at" FROM "AdEvent"
      WHERE "campaignId" = ${campaignId} AND "kind" = ${kind}::"AdEventKind" GROUP BY 1
    ), "spans" AS (
      SELECT greatest(1, extract(epoch FROM ${now}::timestamptz - "shownAt") * 1000) AS "age",
        greatest(1, extract(epoch FROM "at" - "shownAt") * 1000) AS "delay" FROM "first"
    )
    SELECT power(1.05, ceil(ln("age") / ln(1.05)))::float8 AS "age",
      power(1.05, ceil(ln("delay") / ln(1.05)))::float8 AS "delay", count(*)::int AS "rewards"
    FROM "spans" GROUP BY 1, 2`;
}
