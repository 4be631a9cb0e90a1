import type { Db } from '@escena/db/create-db';
import { findTransfer } from '@escena/db/ledger/find-transfer';
import type Stripe from 'stripe';
import { grantCredits } from '../grant-credits.ts';
import { revokeCredits, revokeKey } from '../revoke-credits.ts';
import { findWorkspace } from './find-workspace.ts';
import type { Shop } from './open-stripe.ts';
import { askStripe } from './stripe-error.ts';
import { syncBought } from './sync-bought.ts';

/** the bank has not taken the money (yet) */
const warnings: ReadonlySet<Stripe.Dispute.Status> = new Set([
  'warning_needs_response',
  'warning_under_review',
  'warning_closed',
]);
const most = { limit: 1000 } as const;

/**
 * Reads a charge anew: for money that went back (a refund, or a dispute that took it) the same share of the credits goes,
 * rounded down, as far as they are still there; a dispute that is won brings them back. Each counts once, in whatever
 * order they are heard.
 */
export async function syncCharge(shop: Shop, db: Db, chargeId: string): Promise<void> {
  const { stripe } = shop;
  const charge = await askStripe(() => stripe.charges.retrieve(chargeId, { expand: ['payment_intent'] }));
  const workspaceId = await findWorkspace(db, charge.customer);
  if (!workspaceId || charge.amount === 0) return;
  const bought = await syncBought(shop, db, charge);
  if (!bought) return;
  const { credits, as } = bought;
  const take = (reason: string, cents: number) =>
    revokeCredits(db, {
      workspaceId,
      reason,
      credits: Math.floor((credits * cents) / charge.amount),
      from: as,
    });
  const ofCharge = { charge: charge.id, limit: 100 } as const;
  const refunds = await askStripe(() => stripe.refunds.list(ofCharge).autoPagingToArray(most));
  for (const { id, status, amount } of refunds)
    if (status === 'succeeded') await take(`refund:${id}`, amount);
  const disputes = await askStripe(() => stripe.disputes.list(ofCharge).autoPagingToArray(most));
  for (const { id, status, amount } of disputes) {
    if (warnings.has(status)) continue;
    const reason = `dispute:${id}`;
    if (status !== 'won') await take(reason, amount);
    else await giveBack(db, { workspaceId, reason, as });
  }
}

/** What a dispute took before it was won; nothing when it was heard of only afterwards. */
async function giveBack(
  db: Db,
  { workspaceId, reason, as }: { workspaceId: string; reason: string; as: 'plan' | 'pack' },
): Promise<void> {
  const taken = await findTransfer(db, { workspaceId, key: revokeKey(reason) });
  const credits = taken?.legs.find(({ account }) => account === 'issued')?.amount ?? 0;
  if (credits > 0) await grantCredits(db, { workspaceId, reason: `won:${reason}`, credits, to: as });
}
