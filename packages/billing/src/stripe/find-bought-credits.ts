import type Stripe from 'stripe';
import { isPackId, isPlanId, packs, plans } from '../plans.ts';
import type { Shop } from './open-stripe.ts';
import { askStripe } from './stripe-error.ts';

export interface BoughtCredits {
  readonly credits: number;
  readonly as: 'plan' | 'pack';
}

/**
 * What a charge paid for: a pack (said in the payment's own metadata) or a month of a plan (said by its invoice).
 * @param charge with `payment_intent` expanded
 */
export async function findBoughtCredits(
  { stripe }: Shop,
  charge: Stripe.Charge,
): Promise<BoughtCredits | undefined> {
  const intent = charge.payment_intent;
  if (!intent || typeof intent === 'string') return undefined;
  const packId = intent.metadata.pack;
  if (isPackId(packId)) return { credits: packs[packId].credits, as: 'pack' };
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
  return isPlanId(planId) ? { credits: plans[planId].creditsPerMonth, as: 'plan' } : undefined;
}
