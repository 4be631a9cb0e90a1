import type { Payer } from '@escena/billing/stripe/ensure-customer';
import type { Shop } from '@escena/billing/stripe/open-stripe';
import { AppError } from '@escena/core/app-error';
import { findUser } from '@escena/db/users/find-user';
import type { Context } from '../../context.ts';

interface Buyer extends Context {
  readonly userId: string;
  readonly workspace: { readonly id: string; readonly name: string };
}

/** @throws AppError `billing.off` where nothing is sold */
export function requireShop({ shop }: Context): Shop {
  if (!shop) throw new AppError('billing.off');
  return shop;
}

/** Whose name the invoices carry, and who gets the receipts: whoever buys. */
export async function payerOf({ db, userId, workspace }: Buyer): Promise<Payer> {
  const person = await findUser(db, { userId });
  return { workspaceId: workspace.id, name: workspace.name, email: person?.email ?? null };
}

export function billingPage({ publicUrl }: Context): string {
  return new URL('/settings/billing', publicUrl).toString();
}
