import type { Db } from '@escena/db/create-db';
import type Stripe from 'stripe';
import { isPackId, isPlanId, packs, plans } from '../plans.ts';
import type { Shop } from './open-stripe.ts';
import { askStripe } from './stripe-error.ts';
import { syncCheckout } from './sync-checkout.ts';
import { syncInvoice } from './sync-invoice.ts';

export interface BoughtCredits {
  readonly credits: number;
  readonly as: 'plan' | 'pack';
}

/**
 * What a charge paid for: a pack (said in the payment's own metadata) or a month of a plan (said by its invoice). It is
 * granted first where it is not yet, so that a refund that is heard of before the purchase finds what it takes back.
 * @param charge with `payment_intent` expanded
 */
export async function syncBought(
  shop: Shop,
  db: Db,
  charge: Stripe.Charge,
): Promise<BoughtCredits | undefined> {
  const { stripe } = shop;
  const intent = charge.payment_intent;
  if (!intent || typeof intent === 'string') return undefined;
  const packId = intent.metadata.pack;
  if (isPackId(packId)) {
    const ofPayment = { payment_intent: intent.id, limit: 1 };
    const sessions = await askStripe(() => stripe.checkout.sessions.list(ofPayment));
    for (const { id } of sessions.data) await syncCheckout(shop, db, id);
    return { credits: packs[packId].credits, as: 'pack' };
  }
  const payments = await askStripe(() =>
    stripe.invoicePayments.list({
      payment: { type: 'payment_intent', payment_intent: intent.id },
      expand: ['data.invoice'],
      limit: 1,
    }),
  );
  const invoice = payments.data[0]?.invoice;
  if (!invoice || typeof invoice === 'string' || invoice.deleted) return undefined;
  const planId = invoice.parent?.subscription_details?.metadata?.plan;
  if (!isPlanId(planId)) return undefined;
  await syncInvoice(shop, db, invoice.id);
  return { credits: plans[planId].creditsPerMonth, as: 'plan' };
}
