import type { Tx } from '../create-db.ts';
import { type Campaign, campaignFields, type CampaignSettings } from './campaign-fields.ts';
import { type CampaignPlace, lockCampaign } from './get-campaign.ts';

/** What is not named stays. Creatives stay as they are until they are made anew. @throws AppError `not_found`, `ads.ended` */
export async function updateCampaign(
  tx: Tx,
  { workspaceId, campaignId, ...change }: CampaignPlace & CampaignSettings,
): Promise<Campaign> {
  await lockCampaign(tx, { workspaceId, campaignId });
  return tx.campaign.update({
    where: { id: campaignId, workspaceId },
    data: change,
    select: campaignFields,
  });
}
