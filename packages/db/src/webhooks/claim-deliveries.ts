import type { Db } from '../create-db.ts';

export interface ClaimedDelivery {
  readonly id: string;
  readonly endpointId: string;
  /** this one included; also the claim's token: the next claim has a higher one */
  readonly attempts: number;
  readonly url: string;
  readonly secret: string;
  /** signs along; null when there is none, or no longer */
  readonly previousSecret: string | null;
  readonly failingSince: Date | null;
  readonly eventId: string;
  readonly type: string;
  readonly data: unknown;
  readonly eventCreatedAt: Date;
}

export interface ClaimOptions {
  readonly limit: number;
  /** of one endpoint: a slow one must not hold up the rest */
  readonly perEndpoint: number;
  /** endpoints that have enough on their way already */
  readonly busyEndpoints: readonly string[];
  /** for how long they are ours; a worker that dies gives them back by letting this pass */
  readonly leaseSeconds: number;
}

/**
 * Takes deliveries that are due, for this worker alone.
 */
export async function claimDeliveries(db: Db, options: ClaimOptions): Promise<ClaimedDelivery[]> {
  const { limit, perEndpoint, busyEndpoints, leaseSeconds } = options;
  return db.$queryRaw<ClaimedDelivery[]>`
    WITH due AS (
      SELECT d."id" FROM "WebhookEndpoint" e
      CROSS JOIN LATERAL (
        SELECT "id" FROM "WebhookDelivery"
        WHERE "endpointId" = e."id" AND "status" = 'pending' AND "nextAttemptAt" <= now()
        ORDER BY "nextAttemptAt" LIMIT ${perEndpoint} FOR UPDATE SKIP LOCKED
      ) d
      WHERE e."disabledAt" IS NULL AND e."deletedAt" IS NULL AND e."id" <> ALL (${busyEndpoints}::text[])
      LIMIT ${limit}
    ), taken AS (
      UPDATE "WebhookDelivery" d
      SET "attempts" = d."attempts" + 1, "nextAttemptAt" = now() + make_interval(secs => ${leaseSeconds}),
          "lastAttemptAt" = now()
      FROM due WHERE d."id" = due."id"
      RETURNING d.*
    )
    SELECT t."id", t."endpointId", t."attempts", e."url", e."secret", e."failingSince",
           CASE WHEN e."previousSecretUntil" > now() THEN e."previousSecret" END AS "previousSecret",
           v."id" AS "eventId", v."type", v."data", v."createdAt" AS "eventCreatedAt"
    FROM taken t
    JOIN "WebhookEndpoint" e ON e."id" = t."endpointId"
    JOIN "WebhookEvent" v ON v."id" = t."eventId"`;
}
