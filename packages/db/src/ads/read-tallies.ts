import type { Db } from '../create-db.ts';
import type { AdPlace } from './ad-impression.ts';

/** What a creative's impressions that began in a span came to. */
export interface AdTally {
  readonly creativeId: string;
  readonly begun: Date;
  /** how long the span is, milliseconds */
  readonly span: number;
  readonly place: AdPlace;
  readonly held: boolean;
  readonly impressions: number;
  readonly clicks: number;
  readonly converted: number;
}

/** Of these days the hours are told apart, of those before only the days: what is old is forgotten by days, and a long campaign stays small. */
const hourlyDays = 3;

/** All that a campaign's creatives did, oldest first. */
export async function readTallies(
  db: Db,
  { campaignId, now }: { campaignId: string; now: Date },
): Promise<AdTally[]> {
  return db.$queryRaw<AdTally[]>`
    SELECT "creativeId", "begun", "span", "place", "held", sum("impressions")::int AS "impressions",
      sum("clicks")::int AS "clicks", sum("converted")::int AS "converted"
    FROM (
      SELECT t.*, "isRecent",
        CASE WHEN "isRecent" THEN "hour" ELSE date_trunc('day', "hour", 'UTC') END AS "begun",
        CASE WHEN "isRecent" THEN 3600000 ELSE 86400000 END AS "span"
      FROM "AdTally" t, LATERAL (
        SELECT "hour" >= date_trunc('day', ${now}::timestamptz - ${hourlyDays} * interval '1 day', 'UTC') AS "isRecent"
      ) recent
      WHERE "campaignId" = ${campaignId}
    ) spans
    GROUP BY 1, 2, 3, 4, 5 ORDER BY "begun", "creativeId", "place", "held"`;
}
