import { getBrandKit } from '@escena/db/brand-kits/get-brand-kit';
import type { Db, Tx } from '@escena/db/create-db';
import type { CampaignPlan } from '@escena/verticals/ads/contract';
import { requireUsable } from '../jobs/require-usable.ts';

interface Said {
  readonly plan?: CampaignPlan | undefined;
  readonly brandKitId?: string | null | undefined;
}

/** Whether what a campaign names is there. @throws AppError `not_found`, `conflict` for a picture that is not ready */
export async function checkPlan(db: Db | Tx, workspaceId: string, { plan, brandKitId }: Said): Promise<void> {
  if (brandKitId) await getBrandKit(db, { workspaceId, brandKitId });
  const pictures = plan?.images.map(({ pictureId }) => pictureId) ?? [];
  await requireUsable(db, { workspaceId, uses: { pictures } });
}
