import { AppError, isRetryable, toAppError } from '@escena/core/app-error';
import { cleanName } from '@escena/core/clean-name';
import { createAsset } from '@escena/db/assets/create-asset';
import { getAsset } from '@escena/db/assets/get-asset';
import type { Tx } from '@escena/db/create-db';
import type { Feed, FeedRow } from '@escena/db/feeds/feed-fields';
import {
  failRow,
  findBroughtPhoto,
  giveRowPhoto,
  lockRowToFetch,
  markRowFetching,
} from '@escena/db/feeds/feed-work';
import { inTransaction } from '@escena/db/in-transaction';
import { withRetry } from '@escena/db/with-retry';
import { isPhotoId } from '@escena/feeds/photo-id';
import { fetchPicture } from '@escena/remote/fetch-picture';
import { storePhoto } from '@escena/storage/store-photo';
import type { FeedWork } from './feed-services.ts';

/** Of a product's photo: larger ones are no web picture, and a stranger's server may send as much as it likes. */
const mostBytes = 50_000_000;
/** A shop's server that needs longer keeps everybody waiting. */
const totalMs = 30_000;

/**
 * Gives a row its photo: one of the workspace's, one that the feed has fetched already, or a new one. What is the address's or
 * the photo's fault fails the row.
 * @throws AppError what broke on our side
 */
export async function bringPhoto(feed: Feed, row: FeedRow, work: FeedWork): Promise<void> {
  const { db, signal } = work;
  try {
    await markRowFetching(db, { rowId: row.id });
    const known = await findPhoto(feed, row, work);
    const assetOf = known ? async () => known : await fetchPhoto(feed, row, work);
    await withRetry(() =>
      inTransaction(db, async (tx) => {
        if (!(await lockRowToFetch(tx, { rowId: row.id }))) return;
        await giveRowPhoto(tx, { rowId: row.id, assetId: await assetOf(tx) });
      }),
    );
  } catch (thrown) {
    if (signal.aborted) return;
    const error = toAppError(thrown);
    if (isRetryable(error)) throw error;
    await withRetry(() => failRow(db, { rowId: row.id, error }));
  }
}

async function findPhoto(
  { id: feedId, workspaceId }: Feed,
  { source }: FeedRow,
  { db }: FeedWork,
): Promise<string | undefined> {
  if (!isPhotoId(source)) return findBroughtPhoto(db, { feedId, source });
  const { id, status, errorCode, errorDetail } = await getAsset(db, { workspaceId, assetId: source });
  if (status === 'failed')
    throw new AppError('conflict', { detail: errorDetail ?? errorCode ?? 'the photo could not be read' });
  return id;
}

/** @returns what makes it a photo, in the transaction that gives it to the row */
async function fetchPhoto(
  { workspaceId, projectId }: Feed,
  { source, sku }: FeedRow,
  { queue, storage, policy, signal }: FeedWork,
): Promise<(tx: Tx) => Promise<string>> {
  const options = { policy, maxBytes: mostBytes, limits: { totalMs }, signal };
  const { response, name } = await fetchPicture(source, options);
  await using answer = response;
  const stored = await storePhoto({ storage }, { body: answer.body, signal });
  return async (tx) => {
    const photo = { workspaceId, projectId, name: cleanName(name, sku), ...stored };
    const { id: assetId } = await createAsset(tx, photo);
    await queue.enqueue('asset.ingest', { assetId }, { tx, background: true });
    return assetId;
  };
}
