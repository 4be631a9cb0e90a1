import type { Db } from '@escena/db/create-db';
import type Stripe from 'stripe';
import type { Shop } from './open-stripe.ts';
import { syncCharge } from './sync-charge.ts';
import { syncCheckout } from './sync-checkout.ts';
import { syncInvoice } from './sync-invoice.ts';
import { syncSubscription } from './sync-subscription.ts';

type Sync = (shop: Shop, db: Db, objectId: string) => Promise<void>;

/** The events that a webhook's endpoint must be subscribed to, and what each has read anew. */
export const eventSyncs = {
  'checkout.session.completed': syncCheckout,
  'checkout.session.async_payment_succeeded': syncCheckout,
  'customer.subscription.created': syncSubscription,
  'customer.subscription.updated': syncSubscription,
  'customer.subscription.deleted': syncSubscription,
  'invoice.finalized': syncInvoice,
  'invoice.paid': syncInvoice,
  'invoice.payment_failed': syncInvoice,
  'invoice.voided': syncInvoice,
  'charge.refunded': syncCharge,
  'charge.dispute.created': syncCharge,
  'charge.dispute.closed': syncCharge,
} as const satisfies Partial<Record<Stripe.Event['type'], Sync>>;

/** What an event has read anew; undefined for one that does not concern us. */
export function syncOf(type: string): Sync | undefined {
  return Object.hasOwn(eventSyncs, type) ? eventSyncs[type as keyof typeof eventSyncs] : undefined;
}
