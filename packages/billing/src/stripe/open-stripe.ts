import Stripe from 'stripe';
import type { Currency } from '../plans.ts';

export interface StripeConfig {
  /** `sk_…` or a restricted key */
  readonly secretKey: string;
  /** `whsec_…` of the webhook's endpoint */
  readonly webhookSecret: string;
  readonly currency: Currency;
  /** Stripe Tax works the tax out; it must be set up in the account */
  readonly automaticTax: boolean;
  /** where the API is, for tests; default Stripe's own */
  readonly apiBase?: string;
}

/** An account that sells: its client and how it sells. */
export interface Shop {
  readonly stripe: Stripe;
  readonly config: StripeConfig;
}

/** Requests that got no answer are sent again under the same idempotency key. */
const maxNetworkRetries = 2;
const timeoutMs = 20_000;

export function openStripe(config: StripeConfig): Shop {
  const base = config.apiBase === undefined ? undefined : new URL(config.apiBase);
  const stripe = new Stripe(config.secretKey, {
    maxNetworkRetries,
    timeout: timeoutMs,
    telemetry: false,
    appInfo: { name: 'Escena' },
    ...(base && {
      host: base.hostname,
      port: base.port,
      protocol: base.protocol === 'http:' ? 'http' : 'https',
    }),
  });
  return { stripe, config };
}
