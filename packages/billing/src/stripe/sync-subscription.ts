import { saveSubscription } from '@escena/db/billing/subscriptions';
import type { Db } from '@escena/db/create-db';
import { isPlanId } from '../plans.ts';
import { findWorkspace } from './find-workspace.ts';
import type { Shop } from './open-stripe.ts';
import { askStripe } from './stripe-error.ts';

/** Reads a subscription anew and writes what is true of it now. Credits come with its invoices. */
export async function syncSubscription(shop: Shop, db: Db, subscriptionId: string): Promise<void> {
  const subscription = await askStripe(() => shop.stripe.subscriptions.retrieve(subscriptionId));
  const workspaceId = await findWorkspace(db, subscription.customer);
  const planId = subscription.metadata.plan;
  if (!workspaceId || !isPlanId(planId)) return;
  const periodEnd = Math.max(0, ...subscription.items.data.map((item) => item.current_period_end));
  await saveSubscription(db, {
    id: subscription.id,
    workspaceId,
    planId,
    status: subscription.status,
    currentPeriodEnd: new Date(periodEnd * 1000),
    cancelAtPeriodEnd: subscription.cancel_at_period_end || subscription.cancel_at !== null,
    endedAt: subscription.ended_at === null ? null : new Date(subscription.ended_at * 1000),
  });
}
