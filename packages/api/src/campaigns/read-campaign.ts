import { AppError } from '@escena/core/app-error';
import { findCampaignJob } from '@escena/db/campaigns/find-campaign-job';
import { type CampaignPlace, getCampaign } from '@escena/db/campaigns/get-campaign';
import type { Db, Tx } from '@escena/db/create-db';
import { listCreatives } from '@escena/db/creatives/list-creatives';
import type { CampaignView } from '../views/campaign-view.ts';
import { storedError } from '../views/stored-error.ts';
import { toCreativeView } from '../views/to-creative-view.ts';
import { planMaking } from './plan-making.ts';

/** Everything that its pages show, but for what came of it. @throws AppError `not_found` */
export async function readCampaign(db: Db | Tx, place: CampaignPlace): Promise<CampaignView> {
  const campaign = await getCampaign(db, place);
  const creatives = await listCreatives(db, place);
  const { plan: _plan, updatedAt: _updatedAt, ...said } = campaign;
  const making = await planMaking(db, { ...place, campaign, creatives }).catch((error: unknown) => {
    // Its kit was deleted: what there is can be seen all the same.
    if (error instanceof AppError && error.code === 'not_found') return undefined;
    throw error;
  });
  const job = await findCampaignJob(db, { ...place, projectId: campaign.projectId });
  const atWork = job && (job.status === 'queued' || job.status === 'running');
  const order = new Map(making?.cellIds.map((id, at) => [id, at]));
  const toMake = new Set(making?.toMake);
  const isOutdated = (cellId: string) => making !== undefined && (toMake.has(cellId) || !order.has(cellId));
  return {
    ...said,
    plan: making?.input ? planOf(making.input) : null,
    job: atWork
      ? { id: job.id, fraction: job.fraction, step: job.step, steps: job.steps, etaSeconds: job.etaSeconds }
      : null,
    jobError: job?.status === 'failed' ? storedError(job.errorCode) : null,
    toMake: { creatives: making?.toMake.length ?? 0, credits: making?.credits ?? 0 },
    creatives: creatives
      .map((creative) => toCreativeView(creative, { outdated: isOutdated(creative.cellId) }))
      .toSorted((a, b) => (order.get(a.cellId) ?? 0) - (order.get(b.cellId) ?? 0)),
  };
}

function planOf({
  images,
  segments,
  templates,
  formats,
  syntheticPerson,
}: NonNullable<CampaignView['plan']>): CampaignView['plan'] {
  return { images, segments, templates, formats, syntheticPerson };
}
