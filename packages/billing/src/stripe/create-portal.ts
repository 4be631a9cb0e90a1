import type { Locale } from '@escena/core/text';
import type { Db } from '@escena/db/create-db';
import { ensureCustomer, type Payer } from './ensure-customer.ts';
import type { Shop } from './open-stripe.ts';
import { askStripe } from './stripe-error.ts';

/**
 * Stripe's page where a plan is ended, a card changed and invoices are found.
 * @returns the page's address
 * @throws AppError `billing.unavailable`, `billing.refused`
 */
export async function createPortal(
  shop: Shop,
  db: Db,
  { payer, locale, returnUrl }: { payer: Payer; locale: Locale; returnUrl: string },
): Promise<string> {
  const customer = await ensureCustomer(shop, db, payer);
  const session = await askStripe(() =>
    shop.stripe.billingPortal.sessions.create({ customer, locale, return_url: returnUrl }),
  );
  return session.url;
}
