import type { Asset } from '@escena/db/assets/asset-fields';
import type { AssetView } from './asset-view.ts';
import { storedError } from './stored-error.ts';

export function toAssetView(asset: Asset): AssetView {
  const { id, projectId, name, status, width, height, errorCode, createdAt } = asset;
  return { id, projectId, name, status, width, height, error: storedError(errorCode), createdAt };
}
