import { AppError } from '@escena/core/app-error';
import type { Db, Tx } from '../create-db.ts';
import type { Prisma } from '../generated/client.ts';
import { type Campaign, campaignFields } from './campaign-fields.ts';

export interface CampaignPlace {
  readonly workspaceId: string;
  readonly campaignId: string;
}

/** Its project, if it has one, is not in the bin. */
export const inNoBin = {
  OR: [{ projectId: null }, { project: { deletedAt: null } }],
} as const satisfies Prisma.CampaignWhereInput;

/** @throws AppError `not_found`, also for one whose project is in the bin */
export async function getCampaign(
  db: Db | Tx,
  { workspaceId, campaignId }: CampaignPlace,
): Promise<Campaign> {
  const campaign = await db.campaign.findFirst({
    where: { id: campaignId, workspaceId, deletedAt: null, ...inNoBin },
    select: campaignFields,
  });
  if (!campaign) throw new AppError('not_found', { data: { campaignId } });
  return campaign;
}

/**
 * The campaign, for this transaction alone until it ends, to be changed.
 * @throws AppError `not_found`, `ads.ended`
 */
export async function lockCampaign(tx: Tx, place: CampaignPlace): Promise<Campaign> {
  const { workspaceId, campaignId } = place;
  await tx.$queryRaw`SELECT 1 FROM "Campaign" WHERE "id" = ${campaignId} AND "workspaceId" = ${workspaceId} FOR UPDATE`;
  const campaign = await getCampaign(tx, place);
  if (campaign.state === 'ended') throw new AppError('ads.ended', { data: { campaignId } });
  return campaign;
}
