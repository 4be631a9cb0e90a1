import { AppError } from '@escena/core/app-error';
import { getAsset } from '@escena/db/assets/get-asset';
import type { Db, Tx } from '@escena/db/create-db';
import { getFont } from '@escena/db/fonts/get-font';
import { getBrandLogo } from '@escena/db/brand-kits/get-brand-logo';
import { type CampaignPlace, getCampaign } from '@escena/db/campaigns/get-campaign';
import { getModel3d } from '@escena/db/models3d/get-model3d';
import type { Model3d } from '@escena/db/models3d/model3d-fields';
import { requireCheckpoints } from './require-checkpoints.ts';
import type { Uses } from '@escena/verticals/contract';

/**
 * Checks that what a run needs beyond its photo is there and ready.
 * @throws AppError `not_found`, `conflict` for a model, picture or font that is not ready, `model3d.size_unclear`,
 *   `model.*` for a checkpoint, `ads.ended` for a campaign
 */
export async function requireUsable(
  db: Db | Tx,
  { workspaceId, uses }: { workspaceId: string; uses: Uses },
): Promise<void> {
  const { models = [], pictures = [], fonts = [], logos = [], campaigns = [] } = uses;
  const { checkpoints = [], upscalers = [], segmenters = [] } = uses;
  for (const modelId of models) requireReady(await getModel3d(db, { workspaceId, modelId }));
  for (const id of pictures) {
    const { status } = await getAsset(db, { workspaceId, assetId: id });
    if (status !== 'ready')
      throw new AppError('conflict', { detail: `the picture is ${status}`, data: { assetId: id } });
  }
  for (const fontId of fonts) {
    const { status } = await getFont(db, { workspaceId, fontId });
    if (status !== 'ready')
      throw new AppError('conflict', { detail: `the font is ${status}`, data: { fontId } });
  }
  for (const logoId of logos) await getBrandLogo(db, { workspaceId, logoId });
  for (const campaignId of campaigns) await requireCampaign(db, { workspaceId, campaignId });
  await requireCheckpoints(db, checkpoints, 'draw');
  await requireCheckpoints(db, upscalers, 'upscale');
  await requireCheckpoints(db, segmenters, 'segment');
}

async function requireCampaign(db: Db | Tx, place: CampaignPlace): Promise<void> {
  const { state } = await getCampaign(db, place);
  if (state === 'ended') throw new AppError('ads.ended', { data: { campaignId: place.campaignId } });
}

function requireReady({ id, status }: Model3d): void {
  if (status === 'ready') return;
  if (status === 'needs_size') throw new AppError('model3d.size_unclear', { data: { modelId: id } });
  throw new AppError('conflict', { detail: `the model is ${status}`, data: { modelId: id } });
}
