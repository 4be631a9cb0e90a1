import { AppError } from '@escena/core/app-error';
import { createAsset } from '@escena/db/assets/create-asset';
import { inTransaction } from '@escena/db/in-transaction';
import { getProject } from '@escena/db/projects/get-project';
import type { Context } from '../context.ts';
import { requestRoom } from '../rooms/request-room.ts';
import { cleanName } from './clean-name.ts';
import { sniffedBytes, sniffMime } from './sniff-mime.ts';
import { splitHead } from './split-head.ts';
import { maxUploadBytes } from './max-upload-bytes.ts';

export interface UploadOptions {
  readonly workspaceId: string;
  readonly projectId: string;
  /** as the person's file is called */
  readonly name: string;
  readonly body: AsyncIterable<Uint8Array>;
  readonly signal?: AbortSignal;
  /** default: the product's cap */
  readonly maxBytes?: number;
}

/** The hash is the last part of a content-addressed key. */
const hashOfKey = (key: string) => key.slice(key.lastIndexOf('/') + 1);

/**
 * Stores a photo's bytes as they come, never more than the cap, and hands it to a worker to be read. What is plainly
 * no picture is turned away by its first bytes; a project that is not the asker's before any are read.
 * @throws AppError `not_found`, `image.not_an_image`, `image.too_many_bytes`, `storage.full`, `job.cancelled`
 */
export async function receiveUpload(
  { db, queue, storage }: Pick<Context, 'db' | 'queue' | 'storage'>,
  { workspaceId, projectId, name, body, signal, maxBytes = maxUploadBytes }: UploadOptions,
): Promise<{ assetId: string }> {
  await getProject(db, { workspaceId, projectId });
  const { head, whole } = await splitHead(body, sniffedBytes);
  const mime = sniffMime(head);
  if (mime === undefined) throw new AppError('image.not_an_image');
  const stored = await storage.put(whole, { maxBytes, signal });
  return inTransaction(db, async (tx) => {
    const asset = await createAsset(tx, {
      workspaceId,
      projectId,
      name: cleanName(name, 'photo'),
      storageKey: stored.key,
      sha256: hashOfKey(stored.key),
      mime,
      bytes: stored.bytes,
    });
    await queue.enqueue('asset.ingest', { assetId: asset.id }, { tx });
    // The editor wants the room in seconds: it is read before anyone asks.
    await requestRoom({ tx, queue }, { workspaceId, assetId: asset.id, marks: {} });
    return { assetId: asset.id };
  });
}
