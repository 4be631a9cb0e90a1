import { findCustomer, saveCustomer } from '@escena/db/billing/customers';
import type { Db } from '@escena/db/create-db';
import type { Shop } from './open-stripe.ts';
import { askStripe } from './stripe-error.ts';

export interface Payer {
  readonly workspaceId: string;
  /** on the invoices */
  readonly name: string;
  /** where receipts go */
  readonly email: string | null;
}

/** The workspace's customer at Stripe, made on first need; asked twice at once, there is still one. */
export async function ensureCustomer({ stripe }: Shop, db: Db, payer: Payer): Promise<string> {
  const { workspaceId, name, email } = payer;
  const known = await findCustomer(db, { workspaceId });
  if (known) return known;
  const customer = await askStripe(() =>
    stripe.customers.create(
      { name, ...(email && { email }), metadata: { workspaceId } },
      { idempotencyKey: `customer:${workspaceId}` },
    ),
  );
  return saveCustomer(db, { workspaceId, customerId: customer.id });
}
