import type { ServedCampaign } from '@escena/db/ads/find-served';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { createBudget, type Lease } from './create-budget.ts';

const campaign = (impressionsLeft: number | null) => ({ id: 'cmp_1', impressionsLeft }) as ServedCampaign;

it('shows no more than is left, whatever is read, counted or given up in between', () => {
  const deed = fc.constantFrom('take', 'count', 'giveUp', 'read' as const);
  fc.assert(
    fc.property(fc.nat(8), fc.array(deed, { maxLength: 60 }), (most, deeds) => {
      const budget = createBudget({ refresh: () => undefined, now: () => 0 });
      let [counted, read] = [0, campaign(most)];
      const open: Lease[] = [];
      for (const one of deeds)
        if (one === 'read') read = campaign(most - counted);
        else if (one === 'take') {
          const lease = budget.take(read);
          if (lease) open.push(lease);
        } else {
          const lease = open.shift();
          if (lease && one === 'count') counted++;
          lease?.(one === 'count');
        }
      expect(counted + open.length).toBeLessThanOrEqual(most);
    }),
  );
});

it('knows no end where none was set', () => {
  const budget = createBudget({ refresh: () => undefined });
  for (let i = 0; i < 1000; i++) expect(budget.take(campaign(null))).toBeDefined();
});

it('has a spent campaign read anew once a minute, so that promises nobody saw come back', () => {
  let now = 0;
  const refreshed: string[] = [];
  const budget = createBudget({ refresh: (id) => refreshed.push(id), now: () => now });
  const first = campaign(1);
  expect(budget.take(first)).toBeDefined();
  for (const at of [10, 59_999, 60_000, 60_001, 119_999, 120_000]) {
    now = at;
    expect(budget.take(first)).toBeUndefined();
  }
  expect(refreshed).toHaveLength(2);
});
