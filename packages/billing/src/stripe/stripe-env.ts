import { z } from 'zod';
import { currencies } from '../plans.ts';
import { openStripe, type Shop } from './open-stripe.ts';

/** The environment of the shop; without a secret key nothing is sold. */
export const stripeEnv = {
  /** secret or restricted key */
  STRIPE_SECRET_KEY: z
    .string()
    .regex(/^(sk|rk)_/)
    .optional(),
  /** of the endpoint that points at /api/stripe/webhook */
  STRIPE_WEBHOOK_SECRET: z.string().startsWith('whsec_').optional(),
  STRIPE_CURRENCY: z.enum(currencies).default('usd'),
  /** `1`: Stripe Tax, which must be set up in the account */
  STRIPE_TAX: z.enum(['0', '1']).default('0'),
  /** another address of the API; for tests */
  STRIPE_API_BASE: z.url({ protocol: /^https?$/ }).optional(),
};

const schema = z.object(stripeEnv);

/** @throws Error when a key comes without the webhook's secret: what is paid for could never be granted */
export function openShop(env: z.infer<typeof schema>): Shop | null {
  const { STRIPE_SECRET_KEY: secretKey, STRIPE_WEBHOOK_SECRET: webhookSecret } = env;
  if (secretKey === undefined) return null;
  if (webhookSecret === undefined) throw new Error('STRIPE_SECRET_KEY needs STRIPE_WEBHOOK_SECRET beside it');
  return openStripe({
    secretKey,
    webhookSecret,
    currency: env.STRIPE_CURRENCY,
    automaticTax: env.STRIPE_TAX === '1',
    ...(env.STRIPE_API_BASE !== undefined && { apiBase: env.STRIPE_API_BASE }),
  });
}
