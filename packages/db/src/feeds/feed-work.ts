/** What of a running feed can be done now, and the steps of a row. Each step locks its row, so that it is taken once. */
import type { AppError } from '@escena/core/app-error';
import type { Db, Tx } from '../create-db.ts';
import { type FeedRow, feedRowFields } from './feed-fields.ts';

interface WorkOptions {
  readonly feedId: string;
  /** rows at most */
  readonly limit: number;
}

/** Rows whose photo is still to be brought, in the file's order. Those that a killed worker had begun come again. */
export async function listRowsToFetch(
  db: Db | Tx,
  { feedId, limit, except }: WorkOptions & { readonly except: readonly string[] },
): Promise<FeedRow[]> {
  if (limit <= 0) return [];
  return db.feedRow.findMany({
    where: {
      feedId,
      status: { in: ['waiting', 'fetching'] },
      assetId: null,
      id: { notIn: [...except] },
    },
    orderBy: { index: 'asc' },
    take: limit,
    select: feedRowFields,
  });
}

/** Rows whose photo is there and read, in the file's order. */
export async function listRowsToStart(db: Db | Tx, { feedId, limit }: WorkOptions): Promise<FeedRow[]> {
  if (limit <= 0) return [];
  return db.feedRow.findMany({
    where: { feedId, status: 'fetching', jobId: null, asset: { status: 'ready', deletedAt: null } },
    orderBy: { index: 'asc' },
    take: limit,
    select: feedRowFields,
  });
}

export interface RowsLeft {
  /** have no photo yet */
  readonly toFetch: number;
  /** have a photo and no job yet */
  readonly ahead: number;
  /** have a job that waits or runs */
  readonly running: number;
}

/** How many rows of a feed are left to do. */
export async function countRowsLeft(db: Db | Tx, { feedId }: { feedId: string }): Promise<RowsLeft> {
  const [left] = await db.$queryRaw<RowsLeft[]>`
    SELECT
      count(*) FILTER (WHERE "status" <> 'running' AND "assetId" IS NULL)::int AS "toFetch",
      count(*) FILTER (WHERE "status" <> 'running' AND "assetId" IS NOT NULL)::int AS "ahead",
      count(*) FILTER (WHERE "status" = 'running')::int AS "running"
    FROM "FeedRow" WHERE "feedId" = ${feedId} AND "status" IN ('waiting', 'fetching', 'running')`;
  return left ?? { toFetch: 0, ahead: 0, running: 0 };
}

/** Says that a row's photo is on its way. */
export async function markRowFetching(db: Db | Tx, { rowId }: { rowId: string }): Promise<void> {
  await db.feedRow.updateMany({ where: { id: rowId, status: 'waiting' }, data: { status: 'fetching' } });
}

/** The row, for this transaction alone, while its photo is still to be brought. */
export async function lockRowToFetch(tx: Tx, { rowId }: { rowId: string }): Promise<FeedRow | undefined> {
  await tx.$queryRaw`SELECT 1 FROM "FeedRow" WHERE "id" = ${rowId} FOR UPDATE`;
  const row = await tx.feedRow.findFirst({
    where: { id: rowId, status: { in: ['waiting', 'fetching'] }, assetId: null },
    select: feedRowFields,
  });
  return row ?? undefined;
}

/** The photo that another row of the feed has brought from the same place, unless it could not be read. */
export async function findBroughtPhoto(
  db: Db | Tx,
  { feedId, source }: { feedId: string; source: string },
): Promise<string | undefined> {
  const row = await db.feedRow.findFirst({
    where: { feedId, source, asset: { status: { not: 'failed' }, deletedAt: null } },
    orderBy: { index: 'asc' },
    select: { assetId: true },
  });
  return row?.assetId ?? undefined;
}

/** A row has its photo. In the transaction that locked it. */
export async function giveRowPhoto(
  tx: Tx,
  { rowId, assetId }: { rowId: string; assetId: string },
): Promise<void> {
  await tx.feedRow.updateMany({ where: { id: rowId }, data: { assetId, status: 'fetching' } });
}

/**
 * The row, for this transaction alone, while it may start: it has no job, and its feed runs and stays running until the
 * transaction ends.
 */
export async function lockRowToStart(
  tx: Tx,
  { feedId, rowId }: { feedId: string; rowId: string },
): Promise<FeedRow | undefined> {
  // The feed first, as whoever cancels it does.
  const [feed] = await tx.$queryRaw<{ status: string }[]>`
    SELECT "status"::text FROM "Feed" WHERE "id" = ${feedId} FOR SHARE`;
  if (feed?.status !== 'running') return undefined;
  await tx.$queryRaw`SELECT 1 FROM "FeedRow" WHERE "id" = ${rowId} FOR UPDATE`;
  const row = await tx.feedRow.findFirst({
    where: { id: rowId, feedId, status: 'fetching', jobId: null },
    select: feedRowFields,
  });
  return row ?? undefined;
}

/** A row has its job: in the transaction that locked it and reserves the job's credits. */
export async function giveRowJob(tx: Tx, { rowId, jobId }: { rowId: string; jobId: string }): Promise<void> {
  await tx.feedRow.updateMany({ where: { id: rowId }, data: { jobId, status: 'running' } });
}

/** A row comes to nothing before it had a job. */
export async function failRow(
  db: Db | Tx,
  { rowId, error }: { rowId: string; error: AppError },
): Promise<void> {
  await db.feedRow.updateMany({
    where: { id: rowId, status: { in: ['waiting', 'fetching'] }, jobId: null },
    data: { status: 'failed', errorCode: error.code, errorDetail: error.detail ?? null },
  });
}
