import type { PlanContent } from '@escena/db/ads/ad-plan';

export interface PlanChange {
  readonly kind: 'given_up' | 'taken_back' | 'turned_over';
  readonly reason: 'unlikely_best' | 'may_be_best' | 'rate_changed';
  readonly detail: Readonly<Record<string, string | number>>;
}

/** What a person should find in the log between two plans of a segment. */
export function planChanges(
  segment: string,
  before: PlanContent | undefined,
  after: PlanContent,
): PlanChange[] {
  const known = new Map(before?.arms.map((arm) => [arm.id, arm.state]));
  const changes = after.arms.flatMap(({ id: arm, state, best, impressions }): PlanChange[] => {
    const was = known.get(arm) === 'pruned';
    if (was === (state === 'pruned')) return [];
    const detail = { segment, arm, best, impressions };
    return was
      ? [{ kind: 'taken_back', reason: 'may_be_best', detail }]
      : [{ kind: 'given_up', reason: 'unlikely_best', detail }];
  });
  const { change } = after;
  if (change && change.at !== before?.change?.at)
    changes.push({
      kind: 'turned_over',
      reason: 'rate_changed',
      detail: { segment, arm: change.arm, score: change.score, since: new Date(change.at).toISOString() },
    });
  return changes;
}
