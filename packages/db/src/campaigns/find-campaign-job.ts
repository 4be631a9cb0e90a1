import type { Db, Tx } from '../create-db.ts';
import type { CampaignPlace } from './get-campaign.ts';

/** The job that makes creatives of it now, or made the last ones. */
export async function findCampaignJob(
  db: Db | Tx,
  { workspaceId, campaignId, projectId }: CampaignPlace & { projectId: string | null },
) {
  if (projectId === null) return null;
  return db.job.findFirst({
    where: { workspaceId, projectId, tool: 'ads', input: { path: ['campaignId'], equals: campaignId } },
    orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
    select: {
      id: true,
      status: true,
      fraction: true,
      step: true,
      steps: true,
      etaSeconds: true,
      stage: true,
      errorCode: true,
    },
  });
}
