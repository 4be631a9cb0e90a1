/** The ledger's rules once more, as plainly as they can be said: what the real one is compared with. */
import type { Balance } from '@escena/db/ledger/read-balance';
import type { LedgerOperation } from './ledger-operation.ts';

interface Held {
  readonly plan: number;
  readonly pack: number;
  readonly state: 'reserved' | 'captured' | 'released' | 'refunded';
}

export interface LedgerModel {
  /** @returns how it ends: `done`, `killed` or an error's code */
  perform(operation: LedgerOperation): string;
  balance(): Balance;
}

/** @param prices of the jobs, by number */
export function createLedgerModel(prices: readonly number[]): LedgerModel {
  const free = { plan: 0, pack: 0 };
  const jobs = new Map<number, Held>();
  /** grants, revocations and expiries that happened: a second time nothing does */
  const happened = new Set<string>();

  function once(key: string, act: () => boolean): void {
    if (!happened.has(key) && act()) happened.add(key);
  }
  function take(from: 'plan' | 'pack', credits: number): boolean {
    const amount = Math.min(free[from], credits);
    free[from] -= amount;
    // What found nothing to take has left no trace and may happen later.
    return amount > 0;
  }
  function giveBack({ plan, pack }: Held): void {
    free.plan += plan;
    free.pack += pack;
  }

  function outcome({ step }: LedgerOperation): { error?: string; apply(): void } {
    const nothing = { apply: () => undefined };
    switch (step.kind) {
      case 'grant':
        return {
          apply: () =>
            once(`grant ${step.reason}`, () => {
              free[step.to] += step.credits;
              return true;
            }),
        };
      case 'expire':
        return { apply: () => once(`expire ${step.reason}`, () => take('plan', step.credits)) };
      case 'revoke':
        return { apply: () => once(`revoke ${step.reason}`, () => take(step.from, step.credits)) };
      case 'reserve': {
        const price = prices[step.job] ?? 0;
        if (jobs.has(step.job)) return nothing;
        if (free.plan + free.pack < price) return { error: 'credits.insufficient', ...nothing };
        const plan = Math.min(free.plan, price);
        return {
          apply: () => {
            free.plan -= plan;
            free.pack -= price - plan;
            jobs.set(step.job, { plan, pack: price - plan, state: 'reserved' });
          },
        };
      }
      case 'capture':
      case 'release': {
        const held = jobs.get(step.job);
        if (!held) return nothing;
        const wanted = step.kind === 'capture' ? 'captured' : 'released';
        const is = held.state === 'refunded' ? 'captured' : held.state;
        if (is !== 'reserved') return is === wanted ? nothing : { error: 'conflict', ...nothing };
        return {
          apply: () => {
            jobs.set(step.job, { ...held, state: wanted });
            if (wanted === 'released') giveBack(held);
          },
        };
      }
      case 'refund': {
        const held = jobs.get(step.job);
        if (held?.state === 'refunded') return nothing;
        if (held?.state !== 'captured') return { error: 'refund.not_paid', ...nothing };
        return {
          apply: () => {
            jobs.set(step.job, { ...held, state: 'refunded' });
            giveBack(held);
          },
        };
      }
      default:
        return step satisfies never;
    }
  }
  const held = (state: Held['state']): number =>
    [...jobs.values()].reduce((sum, one) => sum + (one.state === state ? one.plan + one.pack : 0), 0);

  return {
    perform(operation) {
      const ending = outcome(operation);
      if (ending.error) return ending.error;
      if (operation.killed) return 'killed';
      ending.apply();
      return 'done';
    },
    balance: () => ({
      ...free,
      available: free.plan + free.pack,
      reserved: held('reserved'),
      spent: held('captured'),
    }),
  };
}
