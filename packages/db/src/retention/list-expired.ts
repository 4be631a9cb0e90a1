/**
 * What is to go by the workspaces' rules: one query for each kind of thing, over all workspaces, a page at a time. The
 * sweep and the preview that a person sees ask the same.
 */
import type { Db, Tx } from '../create-db.ts';
import { Prisma } from '../generated/client.ts';
import { shopperUploadTimes } from '../shopper-uploads/shopper-upload-times.ts';
import { defaultRetention } from './retention-policy.ts';

export type ExpiryReason = 'withdrawn' | 'bin' | 'shopper' | 'person' | 'failed' | 'original' | 'output';

export interface Expired {
  readonly kind: 'asset' | 'output' | 'model' | 'font' | 'campaign' | 'brandKit';
  readonly id: string;
  readonly workspaceId: string;
  /** of the photo, model, font, campaign or kit, for people; of the project where there is no photo */
  readonly name: string;
  readonly reason: ExpiryReason;
  /** it stays all the same: a public page shows it and must be able to show the original, shoppers choose from it, or its listing lives */
  readonly kept: boolean;
}

export interface ListExpiredOptions {
  readonly now: Date;
  readonly limit: number;
  /** one workspace only */
  readonly workspaceId?: string;
  /** one thing only */
  readonly id?: string;
  /** the last id of the page before */
  readonly after?: string;
}

type Ask = (db: Db | Tx, options: ListExpiredOptions) => Promise<Expired[]>;

/** Photos. One with a job that runs waits until that has ended. */
export const listExpiredAssets: Ask = (db, options) => db.$queryRaw<Expired[]>`
  WITH ${policies(options)}, ${shown(options)}, ${living}, found AS (
    SELECT a."id", a."workspaceId", a."name",
      CASE
        WHEN EXISTS (
          SELECT 1 FROM "Consent" c
          WHERE c."assetId" = a."id" AND c."workspaceId" = a."workspaceId" AND c."withdrawnAt" IS NOT NULL
        ) THEN 'withdrawn'
        WHEN LEAST(a."deletedAt", pr."deletedAt") <= ${options.now}::timestamptz - p."binDays" * interval '1 day' THEN 'bin'
        WHEN a."purpose" = 'personMask' THEN CASE WHEN ${passed(options)} THEN 'person' END
        WHEN a."purpose" = 'shopper' THEN CASE WHEN NOT ${wanted(options)} THEN 'shopper' END
        -- A shopper's by no rule of the workspace: they were told a day.
        WHEN a."createdAt" <= ${options.now}::timestamptz - ${shopperUploadTimes.hours} * interval '1 hour'
          AND EXISTS (SELECT 1 FROM "TryonVisit" v WHERE v."assetId" = a."id" AND v."workspaceId" = a."workspaceId")
          THEN 'shopper'
        WHEN a."createdAt" <= ${options.now}::timestamptz - p."personHours" * interval '1 hour'
          AND EXISTS (SELECT 1 FROM "Consent" c WHERE c."assetId" = a."id" AND c."workspaceId" = a."workspaceId")
          THEN 'person'
        WHEN a."status" <> 'ready' AND a."createdAt" <= ${options.now}::timestamptz - p."failedDays" * interval '1 day' THEN 'failed'
        WHEN a."createdAt" <= ${options.now}::timestamptz - p."originalsDays" * interval '1 day' THEN 'original'
      END AS "reason"
    FROM "Asset" a
    JOIN policy p USING ("workspaceId")
    JOIN "Project" pr ON pr."id" = a."projectId"
    WHERE a."id" > ${options.after ?? ''} AND (${options.id ?? null}::text IS NULL OR a."id" = ${options.id ?? null})
  )
  SELECT 'asset' AS "kind", found.*,
    "reason" = 'original' AND (
      EXISTS (SELECT 1 FROM shown WHERE shown."assetId" = found."id")
      OR EXISTS (SELECT 1 FROM "Configurator" c WHERE c."assetId" = found."id" AND c."publishedAt" IS NOT NULL)
      OR EXISTS (
        SELECT 1 FROM "TryonWidget" w
        WHERE w."workspaceId" = found."workspaceId" AND w."publishedAt" IS NOT NULL AND strpos(w."setup"::text, found."id") > 0
      )
      OR EXISTS (SELECT 1 FROM living WHERE living."assetId" = found."id")
    ) AS "kept"
  FROM found
  WHERE "reason" IS NOT NULL AND NOT EXISTS (
    SELECT 1 FROM "Job" j
    WHERE j."workspaceId" = found."workspaceId" AND j."assetId" = found."id" AND j."status" IN ('queued', 'running')
  )
  ORDER BY "id" LIMIT ${options.limit}`;

/** Finished pictures. Those of jobs that still run are nobody's to remove. */
export const listExpiredOutputs: Ask = (db, options) => db.$queryRaw<Expired[]>`
  WITH ${policies(options)}, ${shown(options)}, ${living}, found AS (
    SELECT o."id", o."workspaceId", COALESCE(a."name", pr."name") AS "name",
      CASE
        -- Without a photo that takes it along, a picture goes with its project.
        WHEN LEAST(o."deletedAt", CASE WHEN j."assetId" IS NULL THEN pr."deletedAt" END) <= ${options.now}::timestamptz - p."binDays" * interval '1 day' THEN 'bin'
        WHEN o."createdAt" <= ${options.now}::timestamptz - p."outputsDays" * interval '1 day' THEN 'output'
      END AS "reason",
      j."assetId"
    FROM "Output" o
    JOIN policy p USING ("workspaceId")
    JOIN "Job" j ON j."id" = o."jobId" AND j."status" NOT IN ('queued', 'running')
    JOIN "Project" pr ON pr."id" = j."projectId"
    LEFT JOIN "Asset" a ON a."id" = j."assetId"
    WHERE o."id" > ${options.after ?? ''} AND (${options.id ?? null}::text IS NULL OR o."id" = ${options.id ?? null})
  )
  SELECT 'output' AS "kind", "id", "workspaceId", "name", "reason",
    "reason" = 'output' AND (
      EXISTS (SELECT 1 FROM shown WHERE shown."outputId" = found."id")
      OR EXISTS (SELECT 1 FROM living WHERE living."assetId" = found."assetId")
    ) AS "kept"
  FROM found WHERE "reason" IS NOT NULL ORDER BY "id" LIMIT ${options.limit}`;

/** 3D models: only those in the bin, the others are the workspace's catalogue. */
export const listExpiredModels: Ask = (db, options) => db.$queryRaw<Expired[]>`
  WITH ${policies(options)}
  SELECT 'model' AS "kind", m."id", m."workspaceId", m."name", 'bin' AS "reason", false AS "kept"
  FROM "Model3d" m JOIN policy p USING ("workspaceId")
  WHERE m."deletedAt" <= ${options.now}::timestamptz - p."binDays" * interval '1 day'
    AND m."id" > ${options.after ?? ''} AND (${options.id ?? null}::text IS NULL OR m."id" = ${options.id ?? null})
  ORDER BY "id" LIMIT ${options.limit}`;

/** Fonts: as models. */
export const listExpiredFonts: Ask = (db, options) => db.$queryRaw<Expired[]>`
  WITH ${policies(options)}
  SELECT 'font' AS "kind", f."id", f."workspaceId", f."name", 'bin' AS "reason", false AS "kept"
  FROM "Font" f JOIN policy p USING ("workspaceId")
  WHERE f."deletedAt" <= ${options.now}::timestamptz - p."binDays" * interval '1 day'
    AND f."id" > ${options.after ?? ''} AND (${options.id ?? null}::text IS NULL OR f."id" = ${options.id ?? null})
  ORDER BY "id" LIMIT ${options.limit}`;

/** Campaigns: as models; what they learnt goes with them. */
export const listExpiredCampaigns: Ask = (db, options) => db.$queryRaw<Expired[]>`
  WITH ${policies(options)}
  SELECT 'campaign' AS "kind", c."id", c."workspaceId", c."name", 'bin' AS "reason", false AS "kept"
  FROM "Campaign" c JOIN policy p USING ("workspaceId")
  WHERE c."deletedAt" <= ${options.now}::timestamptz - p."binDays" * interval '1 day'
    AND c."id" > ${options.after ?? ''} AND (${options.id ?? null}::text IS NULL OR c."id" = ${options.id ?? null})
  ORDER BY "id" LIMIT ${options.limit}`;

/** Brand kits: as models, once no campaign was made with them. */
export const listExpiredBrandKits: Ask = (db, options) => db.$queryRaw<Expired[]>`
  WITH ${policies(options)}
  SELECT 'brandKit' AS "kind", b."id", b."workspaceId", b."name", 'bin' AS "reason", false AS "kept"
  FROM "BrandKit" b JOIN policy p USING ("workspaceId")
  WHERE b."deletedAt" <= ${options.now}::timestamptz - p."binDays" * interval '1 day'
    AND NOT EXISTS (SELECT 1 FROM "Campaign" c WHERE c."brandKitId" = b."id")
    AND b."id" > ${options.after ?? ''} AND (${options.id ?? null}::text IS NULL OR b."id" = ${options.id ?? null})
  ORDER BY "id" LIMIT ${options.limit}`;

/** Everybody's rules, the defaults filled in. */
function policies({ workspaceId }: ListExpiredOptions): Prisma.Sql {
  const rule = (column: keyof typeof defaultRetention) =>
    Prisma.sql`CASE WHEN r."workspaceId" IS NULL THEN ${defaultRetention[column]}::int ELSE ${Prisma.raw(`r."${column}"`)} END
      AS ${Prisma.raw(`"${column}"`)}`;
  return Prisma.sql`policy AS (
    SELECT w."id" AS "workspaceId", ${rule('originalsDays')}, ${rule('outputsDays')}, ${rule('failedDays')},
      ${rule('personHours')}, ${rule('binDays')}
    FROM "Workspace" w LEFT JOIN "RetentionPolicy" r ON r."workspaceId" = w."id"
    WHERE ${workspaceId ?? null}::text IS NULL OR w."id" = ${workspaceId ?? null}
  )`;
}

/** What a shopper brought: while it may be ordered, and while its order may be made. By no rule of the workspace. */
function wanted({ now }: ListExpiredOptions): Prisma.Sql {
  const { hours, orderedDays } = shopperUploadTimes;
  return Prisma.sql`EXISTS (
    SELECT 1 FROM "ShopperUpload" u
    WHERE u."assetId" = a."id" AND ${now}::timestamptz <
      COALESCE(u."orderedAt" + ${orderedDays} * interval '1 day', u."createdAt" + ${hours} * interval '1 hour')
  )`;
}

/** A mask of a person: when its job has ended, or nobody made one of it for as long as the photo may stay. */
function passed({ now }: ListExpiredOptions): Prisma.Sql {
  return Prisma.sql`(
    a."deletedAt" IS NOT NULL
    OR a."createdAt" <= ${now}::timestamptz - COALESCE(p."personHours", ${defaultRetention.personHours}) * interval '1 hour'
  ) AND NOT EXISTS (
    SELECT 1 FROM "Job" j
    WHERE j."workspaceId" = a."workspaceId" AND j."status" IN ('queued', 'running') AND a."id" = ANY (j."passingIds")
  )`;
}

/** Photos of listings that have not ended: with their pictures they stay, by whatever age. */
const living = Prisma.sql`living AS (
  SELECT p."assetId" FROM "ListingPhoto" p JOIN "Listing" l ON l."id" = p."listingId" AND l."endedAt" IS NULL
)`;

/** What public pages show now. */
function shown({ now }: ListExpiredOptions): Prisma.Sql {
  return Prisma.sql`shown AS (
    SELECT s."outputId", j."assetId" FROM "Share" s
    JOIN "Output" o ON o."id" = s."outputId" AND o."deletedAt" IS NULL
    JOIN "Job" j ON j."id" = o."jobId"
    WHERE s."revokedAt" IS NULL AND s."takenDownAt" IS NULL AND (s."expiresAt" IS NULL OR s."expiresAt" > ${now}::timestamptz)
  )`;
}
