import { AppError } from '@escena/core/app-error';
import type { Locale } from '@escena/core/text';
import { findSubscription } from '@escena/db/billing/subscriptions';
import type { Db } from '@escena/db/create-db';
import type Stripe from 'stripe';
import { type PackId, packs, type PlanId, plans } from '../plans.ts';
import { ensureCustomer, type Payer } from './ensure-customer.ts';
import type { Shop } from './open-stripe.ts';
import { askStripe } from './stripe-error.ts';

export type Article =
  { readonly kind: 'plan'; readonly id: PlanId } | { readonly kind: 'pack'; readonly id: PackId };

export interface CheckoutRequest {
  readonly payer: Payer;
  readonly article: Article;
  readonly locale: Locale;
  /** absolute: the page to come back to; `?checkout=<session>` or `?checkout=cancelled` is added */
  readonly returnUrl: string;
}

/**
 * Opens Stripe's own page for one article. Nothing is granted here: the webhook does, when the money is there.
 * @returns the page's address
 * @throws AppError `billing.subscribed` for a second plan, `billing.unavailable`, `billing.refused`
 */
export async function createCheckout(shop: Shop, db: Db, request: CheckoutRequest): Promise<string> {
  const { payer, article, locale, returnUrl } = request;
  const { workspaceId } = payer;
  if (article.kind === 'plan' && (await findSubscription(db, { workspaceId })))
    throw new AppError('billing.subscribed');
  const customer = await ensureCustomer(shop, db, payer);
  const { automaticTax } = shop.config;
  const session = await askStripe(() =>
    shop.stripe.checkout.sessions.create({
      customer,
      client_reference_id: workspaceId,
      locale,
      success_url: withOutcome(returnUrl, sessionPlaceholder),
      cancel_url: withOutcome(returnUrl, 'cancelled'),
      billing_address_collection: 'auto',
      ...(automaticTax && {
        automatic_tax: { enabled: true },
        tax_id_collection: { enabled: true },
        customer_update: { address: 'auto', name: 'auto' },
      }),
      ...articleParameters(shop, article, { workspaceId, locale }),
    }),
  );
  if (!session.url) throw new AppError('billing.refused', { detail: `${session.id} has no page` });
  return session.url;
}

/** Prices are stated inline, so that an account needs no products of its own; the metadata says what was bought. */
function articleParameters(
  { config: { currency } }: Shop,
  article: Article,
  { workspaceId, locale }: { workspaceId: string; locale: Locale },
): Stripe.Checkout.SessionCreateParams {
  const metadata = { workspaceId, article: article.kind, [article.kind]: article.id };
  if (article.kind === 'plan') {
    const { title, priceCents } = plans[article.id];
    return {
      mode: 'subscription',
      metadata,
      subscription_data: { metadata },
      line_items: [
        {
          quantity: 1,
          price_data: {
            currency,
            unit_amount: priceCents[currency],
            recurring: { interval: 'month' },
            product_data: { name: `Escena ${title[locale]}`, metadata },
          },
        },
      ],
    };
  }
  const { title, priceCents } = packs[article.id];
  return {
    mode: 'payment',
    metadata,
    payment_intent_data: { metadata },
    invoice_creation: { enabled: true, invoice_data: { metadata } },
    line_items: [
      {
        quantity: 1,
        price_data: {
          currency,
          unit_amount: priceCents[currency],
          product_data: { name: `Escena: ${title[locale]}`, metadata },
        },
      },
    ],
  };
}

/** Stripe writes the session's id in its place, but only where it stands as it is: unescaped. */
const sessionPlaceholder = '{CHECKOUT_SESSION_ID}';

function withOutcome(returnUrl: string, outcome: string): string {
  const url = new URL(returnUrl);
  return `${url.href}${url.search ? '&' : '?'}checkout=${outcome}`;
}
