import type { Db } from '../create-db.ts';
import type { AdImpression, AdPlace } from './ad-impression.ts';

/** An impression as it stands: the first one of its id, whatever came after. */
export interface RecordedImpression {
  readonly creativeId: string;
  readonly held: boolean;
  readonly place: AdPlace;
  /** counted by this call; false: it had been counted before */
  readonly fresh: boolean;
}

/**
 * Writes down impressions and counts them in their tallies, each id once for good: one statement, so that after a crash either
 * both are there or neither. Rows are locked in one order everywhere; two callers wait for each other and never forever.
 * @returns one for each, in their order
 */
export async function recordImpressions(
  db: Db,
  impressions: readonly AdImpression[],
): Promise<RecordedImpression[]> {
  const column = <T>(read: (impression: AdImpression) => T) => impressions.map(read);
  const fresh = await db.$queryRaw<{ campaignId: string; id: string }[]>`
    WITH "fresh" AS (
      INSERT INTO "AdImpression" ("campaignId", "id", "workspaceId", "creativeId", "place", "held", "at")
      SELECT * FROM unnest(
        ${column(({ campaignId }) => campaignId)}::text[],
        ${column(({ id }) => id)}::text[],
        ${column(({ workspaceId }) => workspaceId)}::text[],
        ${column(({ creativeId }) => creativeId)}::text[],
        ${column(({ place }) => place)}::"AdPlace"[],
        ${column(({ held }) => held)}::boolean[],
        ${column(({ at }) => at.toISOString())}::timestamptz[]
      ) AS given ("campaignId", "id", "workspaceId", "creativeId", "place", "held", "at")
      ORDER BY "campaignId", "id"
      ON CONFLICT DO NOTHING
      RETURNING *
    ), "counted" AS (
      INSERT INTO "AdTally" ("campaignId", "creativeId", "hour", "place", "held", "workspaceId", "impressions")
      SELECT "campaignId", "creativeId", date_trunc('hour', "at", 'UTC') AS "hour", "place", "held",
        min("workspaceId"), count(*)
      FROM "fresh" GROUP BY 1, 2, 3, 4, 5 ORDER BY 1, 2, 3, 4, 5
      ON CONFLICT ("campaignId", "creativeId", "hour", "place", "held")
      DO UPDATE SET "impressions" = "AdTally"."impressions" + EXCLUDED."impressions"
    )
    SELECT "campaignId", "id" FROM "fresh"`;
  const left = new Set(fresh.map(keyOf));
  if (left.size === impressions.length)
    return impressions.map(({ creativeId, held, place }) => ({ creativeId, held, place, fresh: true }));
  const known = await readKnown(db, impressions);
  return impressions.map((impression) => {
    const key = keyOf(impression);
    // Of those that came twice in one call the first is counted.
    const isFresh = left.delete(key);
    return { ...(known.get(key) ?? impression), fresh: isFresh };
  });
}

const keyOf = ({ campaignId, id }: { campaignId: string; id: string }) => `${campaignId} ${id}`;

async function readKnown(db: Db, impressions: readonly AdImpression[]) {
  const rows = await db.adImpression.findMany({
    where: { OR: impressions.map(({ campaignId, id }) => ({ campaignId, id })) },
    select: { campaignId: true, id: true, creativeId: true, held: true, place: true },
  });
  return new Map(
    rows.map((row) => [keyOf(row), { creativeId: row.creativeId, held: row.held, place: row.place }]),
  );
}
