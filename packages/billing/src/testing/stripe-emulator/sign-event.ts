import Stripe from 'stripe';
import type { EmulatedEvent } from './objects.ts';

export interface Delivery {
  readonly body: Buffer;
  readonly signature: string;
}

/** An event as Stripe posts it: its bytes, and the `stripe-signature` header over them. */
export function signEvent(
  event: EmulatedEvent,
  webhookSecret: string,
  { timestamp = Date.now() } = {},
): Delivery {
  const payload = JSON.stringify(event);
  const signature = Stripe.webhooks.generateTestHeaderString({
    payload,
    secret: webhookSecret,
    timestamp: Math.floor(timestamp / 1000),
  });
  return { body: Buffer.from(payload), signature };
}
