import { AppError } from '@escena/core/app-error';
import { createId } from '@escena/core/create-id';
import type { Tx } from '../create-db.ts';
import type { CampaignState, Prisma } from '../generated/client.ts';

export interface CampaignDeed {
  readonly workspaceId: string;
  readonly campaignId: string;
  /** `person`, or the word of the rule that did it */
  readonly reason: string;
  /** null: a rule did it */
  readonly byId: string | null;
  readonly detail?: Prisma.InputJsonObject;
}

const kinds = { running: 'started', paused: 'paused', ended: 'ended' } as const;

/**
 * Starts, pauses or ends a campaign, and writes down why. One that is there already stays as it is.
 * @throws AppError `not_found`, `ads.ended`, `ads.leads_nowhere`, `ads.nothing_approved`; `conflict` where there is nothing to pause
 */
export async function steerCampaign(
  tx: Tx,
  to: Exclude<CampaignState, 'draft'>,
  deed: CampaignDeed,
): Promise<void> {
  const { workspaceId, campaignId: id, reason } = deed;
  // Who would steer it at the same time waits here.
  await tx.$queryRaw`SELECT 1 FROM "Campaign" WHERE "id" = ${id} FOR UPDATE`;
  const campaign = await tx.campaign.findFirst({
    where: { id, workspaceId, deletedAt: null },
    select: { state: true, landingUrl: true, startedAt: true },
  });
  if (!campaign) throw new AppError('not_found');
  if (campaign.state === to) return;
  if (campaign.state === 'ended') throw new AppError('ads.ended');
  if (campaign.state === 'draft' && to === 'paused')
    throw new AppError('conflict', { detail: 'it was never started' });
  if (to === 'running') await checkStart(tx, { id, landingUrl: campaign.landingUrl });
  const now = new Date();
  await tx.campaign.update({
    where: { id },
    data: {
      state: to,
      stateReason: to === 'running' ? null : reason,
      startedAt: to === 'running' ? (campaign.startedAt ?? now) : campaign.startedAt,
      endedAt: to === 'ended' ? now : null,
    },
    select: { id: true },
  });
  await logCampaign(tx, kinds[to], deed);
}

/** Adds a line to what a campaign did and why. */
export async function logCampaign(tx: Tx, kind: string, deed: CampaignDeed): Promise<void> {
  const { detail = {}, ...rest } = deed;
  await tx.campaignEntry.create({
    data: { id: createId('campaignEntry'), kind, detail, ...rest },
    select: { id: true },
  });
}

async function checkStart(tx: Tx, { id, landingUrl }: { id: string; landingUrl: string }): Promise<void> {
  if (landingUrl === '') throw new AppError('ads.leads_nowhere');
  const approved = await tx.creative.count({ where: { campaignId: id, state: 'approved', retiredAt: null } });
  if (approved === 0) throw new AppError('ads.nothing_approved');
}
