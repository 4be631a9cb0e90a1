/** Which creatives of a campaign are to be made, and of what: the same for the price and for the start. */
import { getBrandKit } from '@escena/db/brand-kits/get-brand-kit';
import type { Campaign } from '@escena/db/campaigns/campaign-fields';
import type { Db, Tx } from '@escena/db/create-db';
import type { Creative } from '@escena/db/creatives/creative-fields';
import {
  type AdsInput,
  adsInput,
  campaignPlan,
  cellsOf,
  creditsOfPlan,
} from '@escena/verticals/ads/contract';
import { recipeOf } from '@escena/verticals/ads/recipe-of';
import { toBrandKitView } from '../views/brand-kit-view.ts';

export interface Making {
  /** without `only`: everything that the plan has */
  readonly input: AdsInput;
  readonly cellIds: readonly string[];
  /** ids of cells that are not made yet, or are another one since */
  readonly toMake: readonly string[];
  readonly credits: number;
}

/**
 * @param creatives those that there are
 * @returns undefined for a plan that this version does not read
 * @throws AppError `not_found` for a brand kit that was deleted
 */
export async function planMaking(
  db: Db | Tx,
  {
    workspaceId,
    campaign,
    creatives,
  }: { workspaceId: string; campaign: Campaign; creatives: readonly Creative[] },
): Promise<Making | undefined> {
  const plan = campaignPlan.safeParse(campaign.plan).data;
  if (!plan) return undefined;
  const brand = await brandOf(db, { workspaceId, brandKitId: campaign.brandKitId });
  const input = adsInput.parse({ ...plan, brand, campaignId: campaign.id });
  const cells = cellsOf(input);
  const made = new Map(creatives.map(({ cellId, recipe }) => [cellId, recipe]));
  const toMake = cells.flatMap((cell) => (made.get(cell.id) === recipeOf(cell, input) ? [] : [cell.id]));
  const credits = toMake.length > 0 ? creditsOfPlan({ ...input, only: toMake }) : 0;
  return { input, cellIds: cells.map(({ id }) => id), toMake, credits };
}

async function brandOf(
  db: Db | Tx,
  { workspaceId, brandKitId }: { workspaceId: string; brandKitId: string | null },
): Promise<object> {
  if (brandKitId === null) return {};
  const { colors, fonts, logos } = toBrandKitView(await getBrandKit(db, { workspaceId, brandKitId }));
  return { colors, fonts, logos: logos.map(({ id }) => id) };
}
