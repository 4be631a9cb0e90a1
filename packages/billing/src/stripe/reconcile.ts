import { AppError, throwIfAborted } from '@escena/core/app-error';
import type { AppErrorCode } from '@escena/core/error-codes';
import { listCustomers } from '@escena/db/billing/customers';
import { listOpenEvents } from '@escena/db/billing/stripe-events';
import type { Db } from '@escena/db/create-db';
import { readBalance } from '@escena/db/ledger/read-balance';
import { handleEvent } from './handle-webhook.ts';
import type { Shop } from './open-stripe.ts';
import { askStripe } from './stripe-error.ts';
import { syncCharge } from './sync-charge.ts';
import { syncCheckout } from './sync-checkout.ts';
import { syncInvoice } from './sync-invoice.ts';
import { syncSubscription } from './sync-subscription.ts';

export interface Reconciliation {
  readonly customers: number;
  /** events that were heard and left undone, done now */
  readonly events: number;
  /** workspaces whose credits changed by it, and by how many: deliveries that never came */
  readonly corrected: readonly { readonly workspaceId: string; readonly credits: number }[];
  /** customers that could not be read: the others are not kept waiting */
  readonly failed: readonly { readonly workspaceId: string; readonly code: AppErrorCode }[];
}

/** Bounds one customer's history; nobody buys more often in the period. */
const most = { limit: 1000 } as const;

/**
 * Reads at Stripe what every customer did since a moment and does what is not done yet. Safe at any time and any number of
 * times: it calls what the webhook calls.
 * @throws AppError `job.cancelled`; whatever the database says
 */
export async function reconcile(
  shop: Shop,
  db: Db,
  { since, signal }: { since: Date; signal?: AbortSignal },
): Promise<Reconciliation> {
  const open = await listOpenEvents(db);
  for (const event of open) {
    throwIfAborted(signal);
    await handleEvent(shop, db, event);
  }
  const customers = await listCustomers(db);
  const corrected: { workspaceId: string; credits: number }[] = [];
  const failed: { workspaceId: string; code: AppErrorCode }[] = [];
  for (const customer of customers) {
    throwIfAborted(signal);
    const { workspaceId } = customer;
    const before = await readBalance(db, { workspaceId });
    try {
      await syncCustomer(shop, db, customer.customerId, since);
    } catch (error) {
      if (!(error instanceof AppError) || error.code !== 'billing.refused') throw error;
      failed.push({ workspaceId, code: error.code });
    }
    const { available } = await readBalance(db, { workspaceId });
    const credits = available - before.available;
    if (credits !== 0) corrected.push({ workspaceId, credits });
  }
  return { customers: customers.length, events: open.length, corrected, failed };
}

async function syncCustomer(shop: Shop, db: Db, customer: string, since: Date): Promise<void> {
  const { stripe } = shop;
  const ofCustomer = { customer, limit: 100 } as const;
  const recent = { ...ofCustomer, created: { gte: Math.floor(since.getTime() / 1000) } };
  const subscriptions = await askStripe(() =>
    stripe.subscriptions.list({ ...ofCustomer, status: 'all' }).autoPagingToArray(most),
  );
  const sessions = await askStripe(() => stripe.checkout.sessions.list(recent).autoPagingToArray(most));
  const invoices = await askStripe(() => stripe.invoices.list(recent).autoPagingToArray(most));
  const charges = await askStripe(() => stripe.charges.list(recent).autoPagingToArray(most));
  for (const { id } of subscriptions) await syncSubscription(shop, db, id);
  for (const { id } of sessions) await syncCheckout(shop, db, id);
  // Oldest first: what rolls over depends on the months before.
  for (const { id } of invoices.toReversed()) await syncInvoice(shop, db, id);
  for (const { id, refunded, amount_refunded, disputed } of charges)
    if (refunded || amount_refunded > 0 || disputed) await syncCharge(shop, db, id);
}
