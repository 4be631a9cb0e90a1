import { getBrandKit } from '@escena/db/brand-kits/get-brand-kit';
import type { Db, Tx } from '@escena/db/create-db';
import { type CampaignPlan, usesOfImages } from '@escena/verticals/ads/contract';
import { requireUsable } from '../jobs/require-usable.ts';

interface Said {
  readonly plan?: CampaignPlan | undefined;
  readonly brandKitId?: string | null | undefined;
}

/** Whether what a campaign names is there. @throws AppError `not_found`, `conflict` for a picture that is not ready, `model.*` for a checkpoint that may not be used */
export async function checkPlan(db: Db | Tx, workspaceId: string, { plan, brandKitId }: Said): Promise<void> {
  if (brandKitId) await getBrandKit(db, { workspaceId, brandKitId });
  if (plan) await requireUsable(db, { workspaceId, uses: usesOfImages(plan) });
}
