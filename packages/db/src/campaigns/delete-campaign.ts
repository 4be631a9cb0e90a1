import { AppError } from '@escena/core/app-error';
import type { Tx } from '../create-db.ts';
import { type CampaignPlace, getCampaign } from './get-campaign.ts';

/** Out of sight, and nothing of it is served any more. @throws AppError `not_found`; `conflict` while it runs */
export async function deleteCampaign(tx: Tx, { workspaceId, campaignId }: CampaignPlace): Promise<void> {
  await tx.$queryRaw`SELECT 1 FROM "Campaign" WHERE "id" = ${campaignId} AND "workspaceId" = ${workspaceId} FOR UPDATE`;
  const { state } = await getCampaign(tx, { workspaceId, campaignId });
  if (state === 'running') throw new AppError('conflict', { detail: 'it runs: pause or end it first' });
  await tx.campaign.update({
    where: { id: campaignId, workspaceId },
    data: { deletedAt: new Date() },
    select: { id: true },
  });
}
