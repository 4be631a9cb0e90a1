import type { CampaignPlace } from '../campaigns/get-campaign.ts';
import type { Tx } from '../create-db.ts';

/**
 * Creatives whose cell the plan has no longer are shown no more; those that it has again come back as they were.
 * @returns how many of either
 */
export async function retireCreatives(
  tx: Tx,
  { workspaceId, campaignId, cellIds }: CampaignPlace & { readonly cellIds: readonly string[] },
): Promise<number> {
  const planned = [...cellIds];
  const own = { workspaceId, campaignId };
  const gone = await tx.creative.updateMany({
    where: { ...own, retiredAt: null, cellId: { notIn: planned } },
    data: { retiredAt: new Date() },
  });
  const back = await tx.creative.updateMany({
    where: { ...own, retiredAt: { not: null }, cellId: { in: planned } },
    data: { retiredAt: null },
  });
  return gone.count + back.count;
}
