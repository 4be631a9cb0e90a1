import { findCampaignJob } from '@escena/db/campaigns/find-campaign-job';
import { type CampaignPlace, getCampaign } from '@escena/db/campaigns/get-campaign';
import type { Db, Tx } from '@escena/db/create-db';
import { listCreatives } from '@escena/db/creatives/list-creatives';
import { planCells } from '@escena/verticals/ads/campaign';
import { campaignPlan } from '@escena/verticals/ads/contract';
import type { CampaignView } from '../views/campaign-view.ts';
import { storedError } from '../views/stored-error.ts';
import { toCreativeView } from '../views/to-creative-view.ts';
import { planMaking } from './plan-making.ts';

/** Everything that its pages show, but for what came of it. @throws AppError `not_found` */
export async function readCampaign(db: Db | Tx, place: CampaignPlace): Promise<CampaignView> {
  const campaign = await getCampaign(db, place);
  const creatives = await listCreatives(db, place);
  const { plan: kept, updatedAt: _updatedAt, ...said } = campaign;
  const plan = campaignPlan.safeParse(kept).data ?? null;
  const making = await planMaking(db, { ...place, campaign, creatives });
  const job = await findCampaignJob(db, { ...place, projectId: campaign.projectId });
  const atWork = job && (job.status === 'queued' || job.status === 'running');
  const order = new Map(plan && planCells(plan).map(({ id }, at) => [id, at]));
  const toMake = new Set(making?.toMake);
  return {
    ...said,
    plan,
    job: atWork
      ? { id: job.id, fraction: job.fraction, step: job.step, steps: job.steps, etaSeconds: job.etaSeconds }
      : null,
    jobError: job?.status === 'failed' ? storedError(job.errorCode) : null,
    toMake: { creatives: toMake.size, credits: making?.credits ?? 0 },
    creatives: creatives
      .map((creative) => {
        const { cellId } = creative;
        return toCreativeView(creative, { outdated: toMake.has(cellId) || !order.has(cellId) });
      })
      .toSorted((a, b) => (order.get(a.cellId) ?? 0) - (order.get(b.cellId) ?? 0)),
  };
}
