import { fitDelay, noDelay } from '@escena/bandit/delay';
import { defaultRules } from '@escena/bandit/plan';
import { createRandom } from '@escena/bandit/random';
import type { PlanContent } from '@escena/db/ads/ad-plan';
import { isServable, type PlannedCampaign, savePlan } from '@escena/db/ads/plan-work';
import { rawKeptMs } from '@escena/db/ads/raw-kept-days';
import { readDelays } from '@escena/db/ads/read-delays';
import { type AdTally, readTallies } from '@escena/db/ads/read-tallies';
import { logCampaign, steerCampaign } from '@escena/db/ads/steer-campaign';
import type { Db } from '@escena/db/create-db';
import { inTransaction } from '@escena/db/in-transaction';
import { judgeCampaign } from './campaign-rules.ts';
import { planChanges } from './plan-changes.ts';
import { type ArmCreative, planSegment } from './plan-segment.ts';

/** What was seen grows old also where nothing new is seen. */
const oldestPlanMs = 3_600_000;
/** The same tallies give the same plan. */
const seed = 1;

/** Brings a running campaign's plans up to date with its tallies, then does what its rules say. */
export async function planCampaign(db: Db, campaign: PlannedCampaign, now: Date): Promise<void> {
  const { id: campaignId, workspaceId, goal } = campaign;
  const tallies = await readTallies(db, { campaignId, now });
  const rewardOf = (tally: AdTally) => (goal === 'click' ? tally.clicks : tally.converted);
  const segments = [...new Set(campaign.creatives.map(({ segment }) => segment))];
  // A click comes at once or never.
  const delay =
    goal === 'click'
      ? noDelay
      : fitDelay(await readDelays(db, { campaignId, kind: 'conversion', now }), rawKeptMs);
  const plans: PlanContent[] = [];
  for (const segment of segments) {
    const creatives = campaign.creatives
      .filter((creative) => creative.segment === segment)
      .map((creative): ArmCreative => ({ ...creative, servable: isServable(creative) }));
    const ids = new Set(creatives.map(({ id }) => id));
    const own = tallies.filter(({ creativeId }) => ids.has(creativeId));
    const sums = { impressions: sum(own, ({ impressions }) => impressions), rewards: sum(own, rewardOf) };
    const before = planOf(campaign, segment);
    if (before && isCurrent(before, sums, creatives, now)) {
      plans.push(before.content);
      continue;
    }
    const rules = {
      ...defaultRules,
      halfLife: campaign.halfLifeHours * 3_600_000,
      minimumSample: campaign.minimumSample,
    };
    const content = planSegment({
      creatives,
      tallies: own,
      rewardOf,
      rules,
      now: now.getTime(),
      delay,
      random: createRandom(seed),
    });
    if (!content) continue;
    plans.push(content);
    await inTransaction(db, async (tx) => {
      await savePlan(tx, { workspaceId, campaignId, segment, madeAt: now, ...sums, content });
      for (const { kind, ...why } of planChanges(segment, before?.content, content))
        await logCampaign(tx, kind, { workspaceId, campaignId, byId: null, ...why });
    });
  }
  const since = campaign.entries[0]?.at.getTime() ?? 0;
  const lately = tallies.filter(({ begun }) => begun.getTime() >= since);
  const verdict = judgeCampaign(campaign, {
    now,
    plans,
    impressions: sum(tallies, ({ impressions }) => impressions),
    lately: { impressions: sum(lately, ({ impressions }) => impressions), rewards: sum(lately, rewardOf) },
  });
  if (verdict)
    await inTransaction(db, (tx) =>
      steerCampaign(tx, verdict.to, { workspaceId, campaignId, byId: null, reason: verdict.reason }),
    );
}

const sum = <T>(items: readonly T[], read: (item: T) => number) =>
  items.reduce((total, item) => total + read(item), 0);

interface KnownPlan {
  readonly madeAt: Date;
  readonly impressions: number;
  readonly rewards: number;
  readonly content: PlanContent;
}

function planOf({ plans }: PlannedCampaign, segment: string): KnownPlan | undefined {
  const plan = plans.find((one) => one.segment === segment);
  // Written by savePlan alone.
  return plan && { ...plan, content: plan.content as unknown as PlanContent };
}

function isCurrent(
  plan: KnownPlan,
  sums: { readonly impressions: number; readonly rewards: number },
  creatives: readonly ArmCreative[],
  now: Date,
): boolean {
  const planned = Object.values(plan.content.shares).flatMap((shares) => Object.keys(shares));
  const servable = creatives.filter((creative) => creative.servable).map(({ id }) => id);
  return (
    plan.impressions === sums.impressions &&
    plan.rewards === sums.rewards &&
    now.getTime() - plan.madeAt.getTime() < oldestPlanMs &&
    planned.toSorted().join() === servable.toSorted().join()
  );
}
