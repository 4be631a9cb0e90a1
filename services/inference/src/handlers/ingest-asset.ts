import { isRetryable, toAppError } from '@escena/core/app-error';
import { findAssetToIngest } from '@escena/db/assets/find-asset-to-ingest';
import { markAssetFailed } from '@escena/db/assets/mark-asset-failed';
import { markAssetReady } from '@escena/db/assets/mark-asset-ready';
import type { Db } from '@escena/db/create-db';
import { withRetry } from '@escena/db/with-retry';
import type { TaskProcess } from '../process/task-process.ts';
import type { IngestPayload, IngestResult } from '../tasks/messages.ts';

interface IngestAssetOptions {
  readonly db: Db;
  readonly lane: TaskProcess;
  readonly signal: AbortSignal;
  /** whether the queue would bring it again */
  readonly lastTry: boolean;
}

/** Decodes an upload and marks its asset ready, or failed with the reason. Harmless when brought twice. */
export async function ingestAsset(
  { assetId }: { assetId: string },
  options: IngestAssetOptions,
): Promise<void> {
  const { db, lane, signal, lastTry } = options;
  const asset = await findAssetToIngest(db, { assetId });
  if (!asset) return;
  const { workspaceId, storageKey } = asset;
  try {
    const payload: IngestPayload = { storageKey };
    const result = (await lane.run('ingest', payload, { signal })) as IngestResult;
    await withRetry(() => markAssetReady(db, { workspaceId, assetId, ...result }));
  } catch (thrown) {
    const error = toAppError(thrown);
    if (signal.aborted || (isRetryable(error) && !lastTry)) throw error;
    await withRetry(() => markAssetFailed(db, { workspaceId, assetId, error }));
  }
}
