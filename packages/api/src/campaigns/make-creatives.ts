import { AppError } from '@escena/core/app-error';
import { findCampaignJob } from '@escena/db/campaigns/find-campaign-job';
import { type CampaignPlace, lockCampaign } from '@escena/db/campaigns/get-campaign';
import type { Tx } from '@escena/db/create-db';
import { listCreatives } from '@escena/db/creatives/list-creatives';
import { retireCreatives } from '@escena/db/creatives/retire-creatives';
import type { Context } from '../context.ts';
import { startRun } from '../jobs/start-run.ts';
import { planMaking } from './plan-making.ts';

/**
 * Makes what is new or another one since it was made; what the plan has no longer is shown no more.
 * @throws AppError `not_found`, `ads.ended`, `ads.being_made`, `ads.nothing_to_make`, what `startRun` throws
 */
export async function makeCreatives(
  services: Pick<Context, 'queue' | 'mostUnfinishedJobs'>,
  tx: Tx,
  { createdById, ...place }: CampaignPlace & { readonly createdById: string },
): Promise<void> {
  const { workspaceId } = place;
  const campaign = await lockCampaign(tx, place);
  const { projectId } = campaign;
  const job = await findCampaignJob(tx, { ...place, projectId });
  if (job?.status === 'queued' || job?.status === 'running')
    throw new AppError('ads.being_made', { data: { jobId: job.id } });
  const creatives = await listCreatives(tx, place);
  const making = await planMaking(tx, { workspaceId, campaign, creatives });
  if (!making || projectId === null) throw new AppError('conflict', { detail: 'its plan cannot be read' });
  const moved = await retireCreatives(tx, { ...place, cellIds: making.cellIds });
  // Those that came back with the plan are looked at again: they may still be what they were.
  const { input, toMake } =
    (await planMaking(tx, { workspaceId, campaign, creatives: await listCreatives(tx, place) })) ?? making;
  if (toMake.length === 0) {
    if (moved > 0) return;
    throw new AppError('ads.nothing_to_make');
  }
  await startRun(services, tx, {
    workspaceId,
    createdById,
    projectId,
    tool: 'ads',
    input: { ...input, only: toMake },
  });
}
