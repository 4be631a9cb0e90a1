import { findCustomer, replaceCustomer, saveCustomer } from '@escena/db/billing/customers';
import type { Db } from '@escena/db/create-db';
import type Stripe from 'stripe';
import { ifFound } from './if-found.ts';
import type { Shop } from './open-stripe.ts';
import { askStripe } from './stripe-error.ts';

export interface Payer {
  readonly workspaceId: string;
  /** on the invoices */
  readonly name: string;
  /** where receipts go */
  readonly email: string | null;
}

/**
 * The workspace's customer at Stripe, made on first need; asked twice at once, there is still one. One that was deleted
 * there, or that another account knew (test keys became live ones), is made anew.
 */
export async function ensureCustomer({ stripe }: Shop, db: Db, payer: Payer): Promise<string> {
  const { workspaceId, name, email } = payer;
  const known = await findCustomer(db, { workspaceId });
  if (known && (await exists(stripe, known))) return known;
  const customer = await askStripe(() =>
    stripe.customers.create(
      { name, ...(email && { email }), metadata: { workspaceId } },
      { idempotencyKey: `customer:${workspaceId}:${known ?? 'first'}` },
    ),
  );
  const made = { workspaceId, customerId: customer.id };
  return known ? replaceCustomer(db, { ...made, known }) : saveCustomer(db, made);
}

async function exists(stripe: Stripe, customerId: string): Promise<boolean> {
  const customer = await askStripe(() => ifFound(stripe.customers.retrieve(customerId)));
  return customer !== undefined && !customer.deleted;
}
