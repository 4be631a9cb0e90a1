import { AppError } from '@escena/core/app-error';
import type { Db } from '../create-db.ts';
import type { Prisma } from '../generated/client.ts';
import type { PlanContent } from './ad-plan.ts';

/** What came of so many impressions. */
export interface AdSums {
  readonly impressions: number;
  /** of those impressions: clicked, led to a conversion */
  readonly clicks: number;
  readonly converted: number;
  readonly conversions: number;
  /** of the conversions, in the currency's smallest unit */
  readonly amount: number;
}

export interface SegmentReport {
  readonly segment: string;
  readonly optimised: AdSums;
  readonly holdout: AdSums;
  /** null: nothing was planned for it yet */
  readonly plan: PlanContent | null;
  readonly madeAt: Date | null;
}

/** How many lines of the log come along, newest first. */
const logLines = 100;

const reported = {
  id: true,
  name: true,
  state: true,
  stateReason: true,
  goal: true,
  currency: true,
  holdoutShare: true,
  halfLifeHours: true,
  minimumSample: true,
  startedAt: true,
  endedAt: true,
} as const satisfies Prisma.CampaignSelect;

/**
 * What a campaign did so far and what is believed because of it: everything that its page draws.
 * @throws AppError `not_found`
 */
export async function readReport(
  db: Db,
  { workspaceId, campaignId }: { workspaceId: string; campaignId: string },
) {
  const campaign = await db.campaign.findFirst({
    where: { id: campaignId, workspaceId, deletedAt: null },
    select: reported,
  });
  if (!campaign) throw new AppError('not_found');
  const of = { campaignId, workspaceId };
  const creatives = await db.creative.findMany({
    where: of,
    orderBy: { cellId: 'asc' },
    select: { id: true, cellId: true, segment: true, format: true },
  });
  const counts = await db.adTally.groupBy({ by: ['creativeId', 'held'], where: of, _sum: summed });
  const hours = await db.adTally.groupBy({
    by: ['hour'],
    where: of,
    _sum: summed,
    orderBy: { hour: 'asc' },
  });
  const plans = await db.adPlan.findMany({
    where: of,
    select: { segment: true, madeAt: true, content: true },
  });
  const history = await db.adPlanPoint.findMany({
    where: of,
    orderBy: [{ hour: 'asc' }, { segment: 'asc' }],
    select: { segment: true, hour: true, shares: true },
  });
  const log = await db.campaignEntry.findMany({
    where: of,
    orderBy: [{ at: 'desc' }, { id: 'desc' }],
    take: logLines,
    select: {
      id: true,
      kind: true,
      reason: true,
      detail: true,
      at: true,
      by: { select: { id: true, name: true } },
    },
  });
  const sumsOf = (wanted: (creativeId: string, held: boolean) => boolean) =>
    counts
      .filter(({ creativeId, held }) => wanted(creativeId, held))
      .map(({ _sum }) => toSums(_sum))
      .reduce(add, nothing);
  return {
    campaign,
    segments: [...new Set(creatives.map(({ segment }) => segment))].map((segment): SegmentReport => {
      const ids = new Set(creatives.filter((one) => one.segment === segment).map(({ id }) => id));
      const plan = plans.find((one) => one.segment === segment);
      return {
        segment,
        optimised: sumsOf((id, held) => ids.has(id) && !held),
        holdout: sumsOf((id, held) => ids.has(id) && held),
        // Written by savePlan alone.
        plan: plan ? (plan.content as unknown as PlanContent) : null,
        madeAt: plan?.madeAt ?? null,
      };
    }),
    creatives: creatives.map((creative) => ({ ...creative, ...sumsOf((id) => id === creative.id) })),
    /** of the whole campaign; hours without an impression are not there */
    hours: hours.map(({ hour, _sum }) => ({ hour, ...toSums(_sum) })),
    history: history.map(({ shares, ...point }) => ({
      ...point,
      shares: shares as Readonly<Record<string, number>>,
    })),
    log,
  };
}

export type CampaignReport = Awaited<ReturnType<typeof readReport>>;

const summed = {
  impressions: true,
  clicks: true,
  converted: true,
  conversions: true,
  amount: true,
} as const satisfies Prisma.AdTallySumAggregateInputType;

const nothing: AdSums = { impressions: 0, clicks: 0, converted: 0, conversions: 0, amount: 0 };

type Summed = { readonly [Name in keyof AdSums]: number | bigint | null };

const toSums = ({ impressions, clicks, converted, conversions, amount }: Summed): AdSums => ({
  impressions: Number(impressions ?? 0),
  clicks: Number(clicks ?? 0),
  converted: Number(converted ?? 0),
  conversions: Number(conversions ?? 0),
  amount: Number(amount ?? 0),
});

const add = (a: AdSums, b: AdSums): AdSums => ({
  impressions: a.impressions + b.impressions,
  clicks: a.clicks + b.clicks,
  converted: a.converted + b.converted,
  conversions: a.conversions + b.conversions,
  amount: a.amount + b.amount,
});
