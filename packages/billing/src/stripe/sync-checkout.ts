import type { Db } from '@escena/db/create-db';
import { grantCredits } from '../grant-credits.ts';
import { isPackId, packs } from '../plans.ts';
import { findWorkspace } from './find-workspace.ts';
import type { Shop } from './open-stripe.ts';
import { askStripe } from './stripe-error.ts';
import { syncSubscription } from './sync-subscription.ts';

/** Reads a checkout anew: a paid pack is granted, once; a plan's subscription is read in turn. */
export async function syncCheckout(shop: Shop, db: Db, sessionId: string): Promise<void> {
  const session = await askStripe(() => shop.stripe.checkout.sessions.retrieve(sessionId));
  const workspaceId = await findWorkspace(db, session.customer);
  if (!workspaceId) return;
  const { subscription, metadata } = session;
  if (subscription)
    await syncSubscription(shop, db, typeof subscription === 'string' ? subscription : subscription.id);
  const packId = metadata?.pack;
  if (session.mode !== 'payment' || session.payment_status !== 'paid' || !isPackId(packId)) return;
  await grantCredits(db, {
    workspaceId,
    reason: `checkout:${session.id}`,
    credits: packs[packId].credits,
  });
}
