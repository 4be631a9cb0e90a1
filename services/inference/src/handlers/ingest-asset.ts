import { findAssetToIngest } from '@escena/db/assets/find-asset-to-ingest';
import { markAssetFailed } from '@escena/db/assets/mark-asset-failed';
import { markAssetReady } from '@escena/db/assets/mark-asset-ready';
import type { Db } from '@escena/db/create-db';
import { withRetry } from '@escena/db/with-retry';
import type { JobHandler } from '@escena/queue/worker-handler';
import type { TaskProcess } from '../process/task-process.ts';
import type { IngestPayload, IngestResult } from '../tasks/messages.ts';

/** Decodes an upload and marks its asset ready, or failed with the reason. */
export function ingestAsset({
  db,
  lane,
}: {
  db: Db;
  lane: Pick<TaskProcess, 'run'>;
}): JobHandler<'asset.ingest'> {
  return {
    async run({ assetId }, { signal }) {
      const asset = await findAssetToIngest(db, { assetId });
      if (!asset) return;
      const payload: IngestPayload = { storageKey: asset.storageKey };
      const copies = (await lane.run('ingest', payload, { signal })) as IngestResult;
      await withRetry(() => markAssetReady(db, { workspaceId: asset.workspaceId, assetId, ...copies }));
    },
    async giveUp({ assetId }, error) {
      const asset = await findAssetToIngest(db, { assetId });
      if (asset) await markAssetFailed(db, { workspaceId: asset.workspaceId, assetId, error });
    },
  };
}
