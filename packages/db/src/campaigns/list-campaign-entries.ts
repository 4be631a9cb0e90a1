import type { Db, Tx } from '../create-db.ts';
import type { Prisma } from '../generated/client.ts';
import type { CampaignPlace } from './get-campaign.ts';

const fields = {
  id: true,
  kind: true,
  reason: true,
  detail: true,
  at: true,
  by: { select: { name: true, email: true } },
} as const satisfies Prisma.CampaignEntrySelect;

export type CampaignEntry = Prisma.CampaignEntryGetPayload<{ select: typeof fields }>;

const most = 200;

/** What the campaign did and why, newest first. */
export async function listCampaignEntries(
  db: Db | Tx,
  { workspaceId, campaignId }: CampaignPlace,
): Promise<CampaignEntry[]> {
  return db.campaignEntry.findMany({
    where: { workspaceId, campaignId },
    orderBy: [{ at: 'desc' }, { id: 'desc' }],
    take: most,
    select: fields,
  });
}
