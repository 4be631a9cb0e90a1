import { AppError } from '@escena/core/app-error';
import type { Db } from '@escena/db/create-db';
import { findWorkspace } from './find-workspace.ts';
import { ifFound } from './if-found.ts';
import type { Shop } from './open-stripe.ts';
import { askStripe } from './stripe-error.ts';
import { syncCheckout } from './sync-checkout.ts';
import { syncInvoice } from './sync-invoice.ts';

export type CheckoutState =
  | 'paid'
  /** a bank takes days; the webhook tells when the money is there */
  | 'pending'
  /** nobody has paid */
  | 'open';

/**
 * A buyer is back from Stripe's page: what was bought is read anew at once, so that nobody waits for a webhook that is late
 * or that was never set up. The same syncs run again when it comes, and change nothing.
 * @throws AppError `not_found` for a checkout of another workspace's; `billing.unavailable`, `billing.refused`
 */
export async function confirmCheckout(
  shop: Shop,
  db: Db,
  { workspaceId, sessionId }: { workspaceId: string; sessionId: string },
): Promise<CheckoutState> {
  const session = await askStripe(() => ifFound(shop.stripe.checkout.sessions.retrieve(sessionId)));
  if (!session || (await findWorkspace(db, session.customer)) !== workspaceId)
    throw new AppError('not_found', { data: { sessionId } });
  if (session.status !== 'complete') return 'open';
  await syncCheckout(shop, db, session.id);
  const { invoice } = session;
  if (invoice) await syncInvoice(shop, db, typeof invoice === 'string' ? invoice : invoice.id);
  return session.payment_status === 'unpaid' ? 'pending' : 'paid';
}
