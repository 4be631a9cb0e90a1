import { chooseArm } from '@escena/bandit/choose-arm';
import { type DelayCurve } from '@escena/bandit/delay';
import { makePlan, type Plan, type Rules } from '@escena/bandit/plan';
import type { Random } from '@escena/bandit/random';
import { upliftOf } from '@escena/bandit/uplift';
import type { PlanContent, PlannedArm } from '@escena/db/ads/ad-plan';
import type { AdTally } from '@escena/db/ads/read-tallies';

export interface ArmCreative {
  readonly id: string;
  readonly headline: string;
  readonly image: string;
  readonly template: string;
  readonly format: string;
  /** may be shown */
  readonly servable: boolean;
}

export interface PlanSegmentOptions {
  /** of one segment */
  readonly creatives: readonly ArmCreative[];
  /** of those creatives; of others: not read */
  readonly tallies: readonly AdTally[];
  readonly rewardOf: (tally: AdTally) => number;
  readonly rules: Rules;
  /** milliseconds of the epoch */
  readonly now: number;
  readonly delay: DelayCurve;
  readonly random: Random;
}

const draws = 2000;

export const armOf = ({ headline, image, template }: ArmCreative): string =>
  `${headline}.${image}.${template}`;

/**
 * What to show a segment. An arm is a headline with a picture in a design; the formats that it is made in are strata: a story
 * is clicked more than a banner, whatever it says. Undefined: nothing of the segment may be shown.
 */
export function planSegment(options: PlanSegmentOptions): PlanContent | undefined {
  const { creatives, tallies, rewardOf, rules, now, delay, random } = options;
  const shown = creatives.filter(({ servable }) => servable);
  const arms = [...new Map(shown.map((creative) => [armOf(creative), creative]))].map(
    ([id, { headline, image, template }]) => ({ id, factors: { headline, image, template } }),
  );
  if (arms.length === 0) return undefined;
  const byId = new Map(creatives.map((creative) => [creative.id, creative]));
  const counted = tallies.flatMap((tally) => {
    const creative = byId.get(tally.creativeId);
    if (!creative) return [];
    const begun = tally.begun.getTime();
    return {
      arm: armOf(creative),
      // Its impressions are on average half as old as the span.
      at: begun + Math.max(0, Math.min(tally.span, now - begun)) / 2,
      stratum: `${creative.format}/${tally.place}`,
      held: tally.held,
      impressions: tally.impressions,
      rewards: rewardOf(tally),
    };
  });
  const plan = makePlan(arms, counted, { rules, now, delay, random });
  const [optimised, holdout] = [false, true].map((held) => sumOf(counted.filter((one) => one.held === held)));
  const { leader, valueRemaining, decided, change } = plan;
  return {
    arms: plan.arms.map((arm, index): PlannedArm => ({
      ...arm,
      factors: arms[index]?.factors ?? { headline: '', image: '', template: '' },
      marginals: marginalsOf(plan, index),
    })),
    leader: arms[leader]?.id ?? '',
    valueRemaining,
    decided,
    change: change ? { ...change } : null,
    uplift:
      optimised && holdout && optimised.impressions > 0 && holdout.impressions > 0
        ? upliftOf(optimised, holdout, random)
        : null,
    shares: sharesOf(plan, shown, random),
  };
}

interface Outcome {
  readonly impressions: number;
  readonly rewards: number;
}

const sumOf = (outcomes: readonly Outcome[]) =>
  outcomes.reduce<Outcome>(
    (sum, { impressions, rewards }) => ({
      impressions: sum.impressions + impressions,
      rewards: sum.rewards + rewards,
    }),
    { impressions: 0, rewards: 0 },
  );

function marginalsOf({ posterior: { beliefs, weights } }: Plan, arm: number) {
  return beliefs.map(({ mean, factor: { size, data } }, index) => ({
    mean: mean[arm] ?? 0,
    deviation: Math.hypot(...data.subarray(arm * size, arm * size + arm + 1)),
    weight: weights[index] ?? 0,
  }));
}

/**
 * Thompson sampling, drawn beforehand: how often each creative of a format is the best that may be shown there is how often
 * it is shown. Choosing by these is choosing by a draw for every impression, as long as the posterior is the same.
 */
function sharesOf(plan: Plan, shown: readonly ArmCreative[], random: Random): PlanContent['shares'] {
  const indices = new Map(plan.arms.map(({ id }, index) => [id, index]));
  return Object.fromEntries(
    [...new Set(shown.map(({ format }) => format))].map((format) => {
      const here = new Map(
        shown.filter((one) => one.format === format).map((one) => [indices.get(armOf(one)) ?? -1, one.id]),
      );
      const present = plan.arms.map((_, index) => here.has(index));
      const inRace = present.map((isHere, index) => isHere && plan.eligible[index] === true);
      const eligible = inRace.includes(true) ? inRace : present;
      const wins = new Map([...here.values()].map((id) => [id, 0]));
      for (let draw = 0; draw < draws; draw++) {
        const id = here.get(chooseArm(plan.posterior, eligible, random)) ?? '';
        wins.set(id, (wins.get(id) ?? 0) + 1);
      }
      return [format, Object.fromEntries([...wins].map(([id, count]) => [id, count / draws]))];
    }),
  );
}
