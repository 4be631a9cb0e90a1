import type { PlanContent } from '@escena/db/ads/ad-plan';

export interface CampaignRules {
  readonly endsAt: Date | null;
  readonly mostImpressions: number | null;
  readonly endWhenDecided: boolean;
  readonly pauseAfterSilent: number | null;
}

export interface CampaignStanding {
  readonly now: Date;
  /** in all */
  readonly impressions: number;
  /** since it was last started */
  readonly lately: { readonly impressions: number; readonly rewards: number };
  /** of the segments that something can be shown to */
  readonly plans: readonly Pick<PlanContent, 'decided'>[];
}

export type Verdict =
  | { readonly to: 'ended'; readonly reason: 'ends_at' | 'most_impressions' | 'decided' }
  | { readonly to: 'paused'; readonly reason: 'nothing_approved' | 'silent' };

/** What a running campaign's own rules say of it now: the first that holds. */
export function judgeCampaign(rules: CampaignRules, standing: CampaignStanding): Verdict | undefined {
  const { now, impressions, lately, plans } = standing;
  if (rules.endsAt && rules.endsAt <= now) return { to: 'ended', reason: 'ends_at' };
  if (rules.mostImpressions !== null && impressions >= rules.mostImpressions)
    return { to: 'ended', reason: 'most_impressions' };
  if (plans.length === 0) return { to: 'paused', reason: 'nothing_approved' };
  if (rules.endWhenDecided && plans.every(({ decided }) => decided))
    return { to: 'ended', reason: 'decided' };
  // So many that even a poor creative would have been clicked: what counts is probably not set up.
  if (rules.pauseAfterSilent !== null && lately.impressions >= rules.pauseAfterSilent && lately.rewards === 0)
    return { to: 'paused', reason: 'silent' };
  return undefined;
}
