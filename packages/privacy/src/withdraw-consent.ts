import { withdrawConsent as takeBack } from '@escena/db/consents/withdraw-consent';
import { purgeAsset } from '@escena/db/retention/purge';
import { defaultGraceMs, forgetObjects, type Places } from './forget-objects.ts';

export interface WithdrawOptions {
  readonly workspaceId: string;
  readonly assetId: string;
  readonly graceMs?: number;
}

/**
 * Takes a consent back and erases the photo with everything made of it; where a job still works on it, with the next sweep
 * after that has stopped.
 * @returns whether it is erased already
 * @throws AppError `not_found` when there is no consent to take back
 */
export async function withdrawConsent(places: Places, options: WithdrawOptions): Promise<boolean> {
  const { workspaceId, assetId, graceMs = defaultGraceMs } = options;
  await takeBack(places.db, { workspaceId, assetId });
  const keys = await purgeAsset(places.db, { workspaceId, id: assetId });
  if (keys) await forgetObjects(places, keys, { now: new Date(), graceMs });
  return keys !== undefined;
}
