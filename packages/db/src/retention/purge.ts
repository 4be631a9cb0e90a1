/**
 * For good: rows go, and the keys of the objects that they named come back, for whoever removes those that nobody else
 * names. Each in one transaction, so that a killed sweep has removed whole things or nothing.
 */
import type { Db, Tx } from '../create-db.ts';
import { Prisma } from '../generated/client.ts';
import { inTransaction } from '../in-transaction.ts';
import { defaultRetention } from './retention-policy.ts';

interface InWorkspace {
  readonly workspaceId: string;
  readonly id: string;
}

/** @returns the keys; undefined when it is gone already, or a job still works on it */
export async function purgeAsset(
  db: Db | Tx,
  { workspaceId, id }: InWorkspace,
): Promise<string[] | undefined> {
  return inTransaction(db, async (tx) => {
    // Who would start a job on it waits here.
    await tx.$queryRaw`SELECT 1 FROM "Asset" WHERE "id" = ${id} AND "workspaceId" = ${workspaceId} FOR UPDATE`;
    const asset = await tx.asset.findFirst({
      where: { id, workspaceId },
      select: { storageKey: true, displayKey: true, thumbKey: true },
    });
    const ofAsset = { assetId: id, workspaceId };
    const running = await tx.job.count({ where: { ...ofAsset, status: { in: ['queued', 'running'] } } });
    if (!asset || running > 0) return undefined;
    const jobs = await tx.job.findMany({ where: ofAsset, select: { previewKey: true } });
    const outputs = await tx.output.findMany({ where: { job: ofAsset }, select: outputKeys });
    await tx.output.deleteMany({ where: { workspaceId, job: ofAsset } });
    await tx.configurator.deleteMany({ where: ofAsset });
    await tx.listingPhoto.deleteMany({ where: ofAsset });
    await tx.feedRow.updateMany({ where: ofAsset, data: { assetId: null, jobId: null } });
    await tx.job.deleteMany({ where: ofAsset });
    await tx.roomReading.deleteMany({ where: ofAsset });
    await tx.draft.deleteMany({ where: ofAsset });
    await tx.asset.deleteMany({ where: { id, workspaceId } });
    return keysOf([asset, ...jobs, ...outputs]);
  });
}

/** @returns the keys; undefined when it is gone already */
export async function purgeOutput(
  db: Db | Tx,
  { workspaceId, id }: InWorkspace,
): Promise<string[] | undefined> {
  return inTransaction(db, async (tx) => {
    const output = await tx.output.findFirst({ where: { id, workspaceId }, select: outputKeys });
    if (!output) return undefined;
    await tx.output.deleteMany({ where: { id, workspaceId } });
    return keysOf([output]);
  });
}

/** @returns the keys; undefined when it is gone already */
export async function purgeModel3d(
  db: Db | Tx,
  { workspaceId, id }: InWorkspace,
): Promise<string[] | undefined> {
  return inTransaction(db, async (tx) => {
    const model = await tx.model3d.findFirst({
      where: { id, workspaceId },
      select: { storageKey: true, thumbKey: true },
    });
    if (!model) return undefined;
    await tx.model3d.deleteMany({ where: { id, workspaceId } });
    return keysOf([model]);
  });
}

/** @returns the keys; undefined when it is gone already */
export async function purgeFont(
  db: Db | Tx,
  { workspaceId, id }: InWorkspace,
): Promise<string[] | undefined> {
  return inTransaction(db, async (tx) => {
    const font = await tx.font.findFirst({
      where: { id, workspaceId },
      select: { storageKey: true, thumbKey: true },
    });
    if (!font) return undefined;
    await tx.font.deleteMany({ where: { id, workspaceId } });
    return keysOf([font]);
  });
}

/** With its creatives and all that was counted of them. @returns the keys; undefined when it is gone already */
export async function purgeCampaign(
  db: Db | Tx,
  { workspaceId, id }: InWorkspace,
): Promise<string[] | undefined> {
  return inTransaction(db, async (tx) => {
    const campaign = await tx.campaign.findFirst({
      where: { id, workspaceId },
      select: { creatives: { select: { storageKey: true, thumbKey: true } } },
    });
    if (!campaign) return undefined;
    const ofCampaign = { campaignId: id, workspaceId };
    await tx.adImpression.deleteMany({ where: ofCampaign });
    await tx.adEvent.deleteMany({ where: ofCampaign });
    await tx.campaign.deleteMany({ where: { id, workspaceId } });
    return keysOf([campaign]);
  });
}

/** @returns the keys; undefined when it is gone already */
export async function purgeBrandKit(
  db: Db | Tx,
  { workspaceId, id }: InWorkspace,
): Promise<string[] | undefined> {
  return inTransaction(db, async (tx) => {
    const kit = await tx.brandKit.findFirst({
      where: { id, workspaceId },
      select: { logos: { select: { storageKey: true } } },
    });
    if (!kit) return undefined;
    await tx.brandKit.deleteMany({ where: { id, workspaceId } });
    return keysOf([kit]);
  });
}

/**
 * Projects in the bin past its time and with nothing left in them; jobs without a photo and without a picture are nothing.
 * @returns how many
 */
export async function purgeEmptyProjects(db: Db | Tx, { now }: { now: Date }): Promise<number> {
  const past = Prisma.sql`p."deletedAt" <= ${now}::timestamptz - COALESCE(
        (SELECT r."binDays" FROM "RetentionPolicy" r WHERE r."workspaceId" = p."workspaceId"),
        ${defaultRetention.binDays}) * interval '1 day'`;
  await db.$executeRaw`
    DELETE FROM "Job" j USING "Project" p
    WHERE j."projectId" = p."id" AND ${past}
      AND j."assetId" IS NULL AND j."status" NOT IN ('queued', 'running')
      AND NOT EXISTS (SELECT 1 FROM "Output" o WHERE o."jobId" = j."id")`;
  // What was spent on a campaign and learnt from it outlives the folder that it lay in.
  await db.$executeRaw`
    UPDATE "Campaign" c SET "projectId" = NULL FROM "Project" p WHERE c."projectId" = p."id" AND ${past}`;
  return db.$executeRaw`
    DELETE FROM "Project" p
    WHERE ${past}
      AND NOT EXISTS (SELECT 1 FROM "Asset" a WHERE a."projectId" = p."id")
      AND NOT EXISTS (SELECT 1 FROM "Job" j WHERE j."projectId" = p."id")`;
}

const outputKeys = {
  imageKey: true,
  jpegKey: true,
  maskKey: true,
  displayKey: true,
  thumbKey: true,
  files: { select: { storageKey: true } },
} as const;

/** Rows of keys, and rows of keys within them. */
interface KeyRow {
  readonly [column: string]: string | null | readonly KeyRow[];
}

function keysOf(rows: readonly KeyRow[]): string[] {
  return [...new Set(rows.flatMap((row) => Object.values(row).flatMap(keysIn)))];
}

function keysIn(value: KeyRow[string] | undefined): readonly string[] {
  if (typeof value === 'string') return [value];
  return value ? keysOf(value) : [];
}
