import { findAssetToIngest } from '@escena/db/assets/find-asset-to-ingest';
import { markAssetFailed } from '@escena/db/assets/mark-asset-failed';
import { markAssetReady } from '@escena/db/assets/mark-asset-ready';
import { requireConsent } from '@escena/db/consents/find-consent';
import { withRetry } from '@escena/db/with-retry';
import { atOnce, forgetObjects } from '@escena/privacy/forget-objects';
import type { JobHandler } from '@escena/queue/worker-handler';
import { judge, type Judge } from '../moderation/judge.ts';
import type { TaskProcess } from '../process/task-process.ts';
import type { IngestPayload, IngestResult } from '../tasks/messages.ts';

interface Wiring extends Judge {
  readonly lane: Pick<TaskProcess, 'run'>;
}

/** Pixels: a shopper's logo is often small, and vectors are drawn large. */
const leastShopperSide = 64;

/**
 * Decodes an upload and marks its asset ready, or failed with the reason. Of a stranger's and a person's the picture alone is
 * kept: where they live is in many a photo's metadata.
 */
export function ingestAsset({ lane, ...judging }: Wiring): JobHandler<'asset.ingest'> {
  const { db, storage } = judging;
  return {
    async run({ assetId }, { signal }) {
      const asset = await findAssetToIngest(db, { assetId });
      if (!asset) return;
      const { workspaceId, storageKey, purpose } = asset;
      const isShoppers = purpose === 'shopper';
      const isPerson = purpose === 'person';
      // It came with one. Whoever took it back since has their photo erased, not read.
      if (isPerson) await requireConsent(db, { workspaceId, assetId, purpose: 'try-on' });
      const payload: IngestPayload = {
        storageKey,
        ...(isShoppers && { minSide: leastShopperSide }),
        ...((isShoppers || isPerson) && { bare: true }),
      };
      const copies = (await lane.run('ingest', payload, { signal })) as IngestResult;
      // A member's photo is judged with its job; a stranger's, and one of a person, before anybody sees it.
      if (isShoppers || isPerson) {
        const tool = isPerson ? 'tryon' : 'product';
        await judge(judging, copies.displayKey, { phase: 'input', workspaceId, assetId, tool });
      }
      await withRetry(() => markAssetReady(db, { workspaceId, assetId, ...copies }));
      if (copies.original)
        await forgetObjects({ db, storage }, [storageKey], { now: new Date(), graceMs: atOnce });
    },
    async giveUp({ assetId }, error) {
      const asset = await findAssetToIngest(db, { assetId });
      if (asset) await markAssetFailed(db, { workspaceId: asset.workspaceId, assetId, error });
    },
  };
}
