import { packIds, packs, planIds, plans } from '@escena/billing/plans';
import { findSubscription } from '@escena/db/billing/subscriptions';
import { readBalance } from '@escena/db/ledger/read-balance';
import { procedureFor } from '../../member-procedure.ts';

/** What a workspace has, what it may buy and for how much; `sells: null` where nothing is sold. */
export const overview = procedureFor('billing').query(async ({ ctx }) => {
  const workspaceId = ctx.workspace.id;
  const [balance, subscription] = await Promise.all([
    readBalance(ctx.db, { workspaceId }),
    findSubscription(ctx.db, { workspaceId }),
  ]);
  const running = subscription && {
    planId: subscription.planId,
    status: subscription.status,
    currentPeriodEnd: subscription.currentPeriodEnd,
    endsThen: subscription.cancelAtPeriodEnd,
  };
  return { balance, subscription: running ?? null, sells: ctx.shop && goods(ctx.shop.config.currency) };
});

function goods(currency: 'usd' | 'eur') {
  return {
    currency,
    plans: planIds.map((id) => ({
      id,
      title: plans[id].title,
      creditsPerMonth: plans[id].creditsPerMonth,
      rollOverMonths: plans[id].rollOverMonths,
      priceCents: plans[id].priceCents[currency],
    })),
    packs: packIds.map((id) => ({
      id,
      title: packs[id].title,
      credits: packs[id].credits,
      priceCents: packs[id].priceCents[currency],
    })),
  };
}
