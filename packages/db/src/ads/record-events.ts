import { AppError } from '@escena/core/app-error';
import type { Db, Tx } from '../create-db.ts';
import type { AdEventKind, AdEventSource } from '../generated/client.ts';
import { inTransaction } from '../in-transaction.ts';
import type { AdPlace } from './ad-impression.ts';

export type { AdEventKind, AdEventSource };

/** What came of an impression, as it was reported. */
export interface AdEventGiven {
  readonly impressionId: string;
  readonly kind: AdEventKind;
  /** the caller's own name of it (an order's number): the same one is the same event, whatever impression it names */
  readonly ownId?: string | undefined;
  /** default: now; never before its impression nor in the future */
  readonly at?: Date | undefined;
  /** of a conversion, in the currency's smallest unit */
  readonly amount?: number | undefined;
  /** of the amount; default: the campaign's */
  readonly currency?: string | undefined;
}

export type EventOutcome =
  /** counted: by this call. Not counted: it had been before */
  { readonly counted: boolean } | { readonly error: AppError };

export interface RecordEventsOptions {
  readonly workspaceId: string;
  readonly campaignId: string;
  readonly source: AdEventSource;
  readonly events: readonly AdEventGiven[];
}

/**
 * Writes down clicks and conversions and counts them where their impressions are counted: late ones, replayed ones and those in
 * any order come to the same tallies. A click counts once an impression; so does a conversion without a name of its own.
 * @returns one for each, in their order; refused: `ads.impression_unknown`, `ads.currency_differs`
 * @throws AppError `not_found` for a campaign that is not of the workspace
 */
export async function recordEvents(db: Db | Tx, options: RecordEventsOptions): Promise<EventOutcome[]> {
  const { workspaceId, campaignId, source, events } = options;
  return inTransaction(db, async (tx) => {
    const campaign = await tx.campaign.findFirst({
      where: { id: campaignId, workspaceId },
      select: { currency: true },
    });
    if (!campaign) throw new AppError('not_found');
    const shown = await lockImpressions(tx, campaignId, events);
    const rows = new Map<string, Row>();
    const refusals = events.map((event) => {
      const impression = shown.get(event.impressionId);
      if (!impression) return new AppError('ads.impression_unknown', { detail: event.impressionId });
      if (event.currency !== undefined && event.currency !== campaign.currency)
        return new AppError('ads.currency_differs', { detail: `${event.currency} ≠ ${campaign.currency}` });
      const row = { ...event, key: keyOf(event), at: timeOf(event, impression), impression };
      const name = `${row.kind} ${row.key}`;
      if (!rows.has(name)) rows.set(name, row);
      return undefined;
    });
    const fresh = await writeEvents(tx, { workspaceId, campaignId, source }, [...rows.values()]);
    return events.map((event, index) => {
      const error = refusals[index];
      // Of those that came twice in one call the first is counted.
      return error ? { error } : { counted: fresh.delete(`${event.kind} ${keyOf(event)}`) };
    });
  });
}

interface Shown {
  readonly id: string;
  readonly creativeId: string;
  readonly place: AdPlace;
  readonly held: boolean;
  readonly at: Date;
}

interface Row extends AdEventGiven {
  readonly key: string;
  readonly at: Date;
  readonly impression: Shown;
}

const keyOf = ({ ownId, impressionId }: AdEventGiven) =>
  ownId === undefined ? `imp:${impressionId}` : `own:${ownId}`;

/** Clocks differ: nothing comes of an impression before it. */
function timeOf({ at }: AdEventGiven, impression: Shown): Date {
  const now = Date.now();
  return new Date(Math.max(Math.min(at?.getTime() ?? now, now), impression.at.getTime()));
}

/** Who would write an event of the same impressions waits here, and then sees these. */
async function lockImpressions(tx: Tx, campaignId: string, events: readonly AdEventGiven[]) {
  const ids = [...new Set(events.map(({ impressionId }) => impressionId))];
  const rows = await tx.$queryRaw<Shown[]>`
    SELECT "id", "creativeId", "place", "held", "at" FROM "AdImpression"
    WHERE "campaignId" = ${campaignId} AND "id" = ANY(${ids}::text[]) ORDER BY "id" FOR UPDATE`;
  return new Map(rows.map((row) => [row.id, row]));
}

/** @returns kind and key of those that were new */
async function writeEvents(
  tx: Tx,
  { workspaceId, campaignId, source }: Omit<RecordEventsOptions, 'events'>,
  rows: readonly Row[],
): Promise<Set<string>> {
  if (rows.length === 0) return new Set();
  const column = <T>(read: (row: Row) => T) => rows.map(read);
  const creatives = column(({ impression }) => impression.creativeId);
  const shownAt = column(({ impression }) => impression.at.toISOString());
  const places = column(({ impression }) => impression.place);
  const held = column(({ impression }) => impression.held);
  // In the order in which impressions lock them.
  await tx.$queryRaw`
    SELECT 1 FROM "AdTally" WHERE "campaignId" = ${campaignId} AND ("creativeId", "hour", "place", "held") IN (
      SELECT "creativeId", date_trunc('hour', "at", 'UTC'), "place", "held" FROM unnest(
        ${creatives}::text[], ${shownAt}::timestamptz[], ${places}::"AdPlace"[], ${held}::boolean[]
      ) AS given ("creativeId", "at", "place", "held"))
    ORDER BY "campaignId", "creativeId", "hour", "place", "held" FOR NO KEY UPDATE`;
  const fresh = await tx.$queryRaw<{ kind: AdEventKind; key: string }[]>`
    WITH "given" AS (
      SELECT * FROM unnest(
        ${column(({ kind }) => kind)}::"AdEventKind"[],
        ${column(({ key }) => key)}::text[],
        ${column(({ impressionId }) => impressionId)}::text[],
        ${shownAt}::timestamptz[],
        ${column(({ at }) => at.toISOString())}::timestamptz[],
        ${column(({ kind, amount }) => (kind === 'conversion' ? (amount ?? null) : null))}::int[],
        ${creatives}::text[], ${places}::"AdPlace"[], ${held}::boolean[]
      ) AS given ("kind", "key", "impressionId", "impressionAt", "at", "amount", "creativeId", "place", "held")
    ), "fresh" AS (
      INSERT INTO "AdEvent"
        ("campaignId", "kind", "key", "workspaceId", "impressionId", "impressionAt", "at", "amount", "source")
      SELECT ${campaignId}, "kind", "key", ${workspaceId}, "impressionId", "impressionAt", "at", "amount",
        ${source}::"AdEventSource"
      FROM "given" ORDER BY "kind", "key"
      ON CONFLICT DO NOTHING
      RETURNING "kind", "key"
    ), "new" AS (
      SELECT "given".*,
        row_number() OVER (PARTITION BY "kind", "impressionId") = 1 AND NOT EXISTS (
          SELECT 1 FROM "AdEvent" e WHERE e."campaignId" = ${campaignId}
            AND e."impressionId" = "given"."impressionId" AND e."kind" = "given"."kind") AS "isFirst"
      FROM "given" JOIN "fresh" USING ("kind", "key")
    ), "sums" AS (
      SELECT "creativeId", date_trunc('hour', "impressionAt", 'UTC') AS "hour", "place", "held",
        count(*) FILTER (WHERE "kind" = 'click' AND "isFirst") AS "clicks",
        count(*) FILTER (WHERE "kind" = 'conversion' AND "isFirst") AS "converted",
        count(*) FILTER (WHERE "kind" = 'conversion') AS "conversions",
        COALESCE(sum("amount"), 0) AS "amount"
      FROM "new" GROUP BY 1, 2, 3, 4
    ), "counted" AS (
      UPDATE "AdTally" t SET
        "clicks" = t."clicks" + s."clicks",
        "converted" = t."converted" + s."converted",
        "conversions" = t."conversions" + s."conversions",
        "amount" = t."amount" + s."amount"
      FROM "sums" s
      WHERE t."campaignId" = ${campaignId} AND t."creativeId" = s."creativeId" AND t."hour" = s."hour"
        AND t."place" = s."place" AND t."held" = s."held"
    )
    SELECT "kind", "key" FROM "fresh"`;
  return new Set(fresh.map(({ kind, key }) => `${kind} ${key}`));
}
