import type { CampaignPlace } from '../campaigns/get-campaign.ts';
import type { Db, Tx } from '../create-db.ts';
import { type Creative, creativeFields } from './creative-fields.ts';

/** All that its campaign's plan still has; some hundreds. */
export async function listCreatives(
  db: Db | Tx,
  { workspaceId, campaignId }: CampaignPlace,
): Promise<Creative[]> {
  return db.creative.findMany({
    where: { workspaceId, campaignId, retiredAt: null },
    orderBy: { cellId: 'asc' },
    select: creativeFields,
  });
}
