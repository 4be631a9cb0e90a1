import { withdrawConsent as takeBack } from '@escena/db/consents/withdraw-consent';
import { purgeAsset } from '@escena/db/retention/purge';
import { atOnce, forgetObjects, type Places } from './forget-objects.ts';

export interface WithdrawOptions {
  readonly workspaceId: string;
  readonly assetId: string;
}

/**
 * Takes a consent back and erases the photo with everything made of it, at once; where a job still works on it, with the next
 * sweep after that has stopped.
 * @returns whether it is erased already
 * @throws AppError `not_found` when there is no consent to take back
 */
export async function withdrawConsent(places: Places, options: WithdrawOptions): Promise<boolean> {
  const { workspaceId, assetId } = options;
  await takeBack(places.db, { workspaceId, assetId });
  const keys = await purgeAsset(places.db, { workspaceId, id: assetId });
  if (keys) await forgetObjects(places, keys, { now: new Date(), graceMs: atOnce });
  return keys !== undefined;
}
